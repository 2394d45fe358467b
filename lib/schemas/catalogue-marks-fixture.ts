/**
 * Records that SF-1.1 names one by one for its five newest marks, as the reference lists them, and what was found beside them when every
 * record was read: the lists are to be checked record by record, and when in doubt the mark is added (LB-10).
 */
const words = (text: string): string[] => text.trim().split(/\s+/);

/** Shoulder moved: beside all records of the region shoulder. */
export const movedBesideRegion = words(`
  ab_wheel_rollout aqua_jogging arm_ergometer ball_rollout bird_dog bird_dog_band_row chair_aerobics
  child_pose chop_half_kneeling club_two_hand_swing dance_aerobic dead_bug dead_bug_arms dead_bug_band
  elliptical_trainer golf_swing_drill hanging_knee_raise kettlebell_swing lift_half_kneeling
  lunge_rotation_stretch median_nerve_slider open_book prayer_stretch_three_way prone_alternate_arm_leg
  quadruped_arm_raise quadruped_thoracic_rotation radial_nerve_slider reverse_lunge_overhead_reach
  rowing_ergometer single_leg_ball_toss skipping_rope standing_reach_forward
  standing_trunk_rotation_band step_back_overhead_reach superman_hold supine_chest_opener_roller
  swimming_backstroke swimming_freestyle tennis_footwork_drill thread_the_needle ulnar_nerve_slider
  wall_angel
`);

/** The records of the region shoulder in which the joint does not move. */
export const restingShoulder = words(`
  scapular_set shoulder_rolls shoulder_shrug_dumbbell shoulder_isometric_abduction
  shoulder_isometric_external_rotation shoulder_isometric_flexion shoulder_isometric_internal_rotation
`);

/** Holds of the shoulder: worked, not moved. */
export const isometricShoulder = words(`
  shoulder_isometric_abduction shoulder_isometric_external_rotation shoulder_isometric_flexion
  shoulder_isometric_internal_rotation
`);

/** Shoulder worked by its own muscles: beside every record with resistance and the four holds. */
export const activeShoulder = words(`
  arm_raise_active bird_dog chair_aerobics dance_aerobic dead_bug dead_bug_arms finger_wall_walk
  golf_swing_drill open_book prone_alternate_arm_leg prone_t_raise prone_y_raise quadruped_arm_raise
  reverse_lunge_overhead_reach single_leg_ball_toss skipping_rope standing_reach_forward
  step_back_overhead_reach superman_hold swimming_backstroke swimming_freestyle tennis_footwork_drill
  wall_angel wall_slide
`);

/** Shoulder against resistance: beside all planks and side planks. */
export const resistedShoulder = words(`
  ab_wheel_rollout arm_ergometer ball_rollout band_external_rotation band_internal_rotation
  band_pull_apart band_row band_shoulder_extension bird_dog_band_row chest_press_dumbbell
  chest_press_machine chop_half_kneeling club_two_hand_swing dead_bug_band dumbbell_row
  external_rotation_90_band face_pull_band farmer_carry goblet_squat hanging_knee_raise incline_push_up
  kettlebell_swing lat_pulldown lateral_raise lift_half_kneeling light_two_hand_carry
  overhead_press_dumbbell pallof_press_half_kneeling pallof_press_seated pallof_press_standing
  pull_up_assisted push_up push_up_plus quadruped_shoulder_shift rowing_ergometer scaption_raise
  seated_row_machine serratus_punch_supine shoulder_shrug_dumbbell side_lying_external_rotation
  standing_trunk_rotation_band suitcase_carry suspension_row wall_push_up
`);

/** Named later, beside all deadlifts. */
export const resistedShoulderLater = words(`
  biceps_curl_dumbbell triceps_extension_band suspension_assisted_squat suspension_reverse_lunge
  sit_to_stand_weight heel_raise_single_weighted russian_twist walking_lunge_dumbbell
`);

/** Foot past the right angle: beside end range, deep squats and half-kneeling lunges. */
export const footDrawnUp = words(`
  ankle_pumps ankle_alphabet ankle_dorsiflexion_band calf_stretch_towel_seated toe_raise_standing
  heel_walk
`);

/** Knee past the right angle: beside deep bend, kneeling and hands and knees. */
export const kneeBent = words(`
  heel_slide_supine seated_knee_bend_slide prone_knee_bend knee_to_chest_single knees_to_chest_double
  stationary_bike recumbent_bike hip_90_90_stretch hip_90_90_switch
`);

/** Read: an arm is lifted, held out or put on the head by its own muscles. */
export const readActiveShoulder = words(`
  bodyweight_squat box_squat_bodyweight hip_hinge_dowel kneeling_backbend_wall levator_scapulae_stretch
  neck_isometric_four_way neck_rotation_towel seated_side_bend_stretch tai_chi_weight_shift
  thoracic_extension_chair upper_trapezius_stretch wrist_extensor_stretch wrist_flexor_stretch
`);

/** Read: the same where the joint moves, and the elbows on a bench. */
export const readMovedShoulder = words(`
  bodyweight_squat box_squat_bodyweight hip_hinge_dowel kneeling_backbend_wall
  kneeling_thoracic_extension_bench levator_scapulae_stretch neck_rotation_towel
  seated_side_bend_stretch tai_chi_weight_shift thoracic_extension_chair upper_trapezius_stretch
  wrist_extensor_stretch wrist_flexor_stretch
`);

/** Read: the foot stays flat while the knee goes past the toes. */
export const readFootDrawnUp = words(`
  seated_knee_bend_slide knee_bend_step_stretch
`);

/** Read: a foot across the other knee or under the chair, a knee hugged, a squat to a low chair. */
export const readKneeBent = words(`
  big_toe_mobility bodyweight_squat bodyweight_squat_band femoral_slider_side_lying floor_lift_box
  hamstring_curl_band hamstring_curl_machine hip_flexor_stretch_supine_edge mountain_climber
  piriformis_stretch_cross plantar_fascia_stretch reclined_butterfly_stretch russian_twist
  seated_butterfly_stretch seated_figure_four_stretch supine_figure_four_stretch
  suspension_assisted_squat
`);
