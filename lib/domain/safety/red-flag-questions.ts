import type { LocalizedText } from '../result.ts';
import type { RedFlagId } from './red-flags.ts';

/** The questions as the patient reads them, in our own words. */
export const redFlagQuestions: Record<RedFlagId, LocalizedText> = {
  rf_saddle_numbness: {
    en: 'Have you lost feeling, or had new pins and needles, between your inner thighs, around your genitals or back passage?',
    es: '¿Ha perdido sensibilidad, o nota un hormigueo nuevo, entre los muslos, alrededor de los genitales o del ano?',
  },
  rf_wiping_feels_different: {
    en: 'When you wipe with toilet paper, does it feel numb or different from usual?',
    es: 'Cuando se limpia con papel higiénico, ¿lo nota dormido o distinto de lo habitual?',
  },
  rf_bladder_change: {
    en: 'Have you newly found it hard to start or stop passing urine, not felt it passing, leaked, or not known whether your bladder is full?',
    es: '¿Desde hace poco le cuesta empezar o parar de orinar, no nota cómo sale la orina, se le escapa o no sabe si tiene la vejiga llena?',
  },
  rf_bowel_change: {
    en: 'Have you newly lost control of your bowels, or stopped feeling when you open them?',
    es: '¿Desde hace poco se le escapan las heces o ha dejado de notar cuándo va de vientre?',
  },
  rf_sexual_function_change: {
    en: 'Have you newly lost sexual feeling or function since this back or leg problem began?',
    es: '¿Ha perdido sensibilidad o función sexual desde que empezó este problema de espalda o de pierna?',
  },
  rf_both_legs: {
    en: 'Do you now have pain, numbness or weakness going down BOTH legs that is new or getting worse?',
    es: '¿Tiene ahora dolor, adormecimiento o debilidad que baja por LAS DOS piernas y que es nuevo o va a peor?',
  },
  rf_leg_weakness_progressive: {
    en: 'Over hours or days, is a leg or foot getting weaker, for example a foot that has started to drag or slap down? (A sore knee that sometimes gives way is a different question.)',
    es: 'En horas o días, ¿se le está debilitando una pierna o un pie, por ejemplo un pie que ha empezado a arrastrar o a golpear el suelo? (Una rodilla dolorida que a veces falla es otra pregunta).',
  },
  rf_knee_locked_gives_way: {
    en: 'Is your knee stuck so that it will not straighten, or does it give way so that you fall or nearly fall?',
    es: '¿Se le ha quedado la rodilla trabada y no se estira, o le falla de modo que se cae o casi se cae?',
  },
  rf_cord_signs: {
    en: 'With neck or back pain: have your hands become clumsy or numb (buttons, keys, writing), or your legs heavy, stiff or unsteady?',
    es: 'Con dolor de cuello o de espalda: ¿nota las manos torpes o dormidas (botones, llaves, escribir), o las piernas pesadas, rígidas o inseguras?',
  },
  rf_major_trauma: {
    en: 'Did this start in the last four weeks with a big injury, such as a road crash or a fall from a height, that no doctor has checked yet?',
    es: '¿Empezó en las últimas cuatro semanas con un golpe fuerte, como un accidente de tráfico o una caída desde altura, que ningún médico ha revisado todavía?',
  },
  rf_minor_trauma_fragile: {
    en: 'In the last three months, did this pain start suddenly with a fall (if you are over 50), or with a cough, bend, lift or twist (if you are 65 or over, have thin bones or take steroid tablets)?',
    es: 'En los últimos tres meses, ¿empezó este dolor de repente con una caída (si tiene más de 50 años), o al toser, agacharse, levantar algo o girarse (si tiene 65 años o más, los huesos frágiles o toma pastillas de corticoides)?',
  },
  rf_cannot_bear_weight: {
    en: 'Since an injury, are you unable to take four steps on that leg?',
    es: 'Desde una lesión, ¿no puede dar cuatro pasos con esa pierna?',
  },
  rf_hip_fracture: {
    en: 'After a fall or knock, even a small one: new hip or groin pain and you cannot stand on that leg, or the leg looks shorter or turned out?',
    es: 'Después de una caída o un golpe, aunque fuera pequeño: ¿tiene un dolor nuevo en la cadera o la ingle y no puede apoyar esa pierna, o la pierna se ve más corta o girada hacia fuera?',
  },
  rf_limb_threat: {
    en: 'After an injury, an operation or a cast: does the limb look out of shape, is the hand or foot cold, pale or newly numb, or is the pain severe and growing although you take your tablets?',
    es: 'Después de una lesión, una operación o un yeso: ¿se ve deformado el brazo o la pierna, está la mano o el pie frío, pálido o dormido desde hace poco, o el dolor es muy fuerte y aumenta aunque tome sus pastillas?',
  },
  rf_thoracic_severe: {
    en: 'Is your pain mainly in the upper back or between the shoulder blades and 7 or more out of 10?',
    es: '¿Le duele sobre todo la parte alta de la espalda o entre los omóplatos, con 7 o más de 10?',
  },
  rf_height_loss: {
    en: 'Have you become noticeably shorter or more stooped recently?',
    es: '¿Ha notado hace poco que mide menos o que va más encorvado o encorvada?',
  },
  rf_long_steroids: {
    en: 'Have you taken steroid tablets for three months or more?',
    es: '¿Ha tomado pastillas de corticoides durante tres meses o más?',
  },
  rf_cancer_history: {
    en: 'Have you ever had cancer (simple skin cancer does not count), and is this a new pain with no clear cause?',
    es: '¿Ha tenido cáncer alguna vez (un cáncer de piel leve no cuenta), y es este un dolor nuevo sin causa clara?',
  },
  rf_night_pain: {
    en: 'Does the pain wake you every night and not ease in any position?',
    es: '¿El dolor le despierta todas las noches y no se alivia en ninguna postura?',
  },
  rf_weight_loss: {
    en: 'Have you lost weight recently without trying?',
    es: '¿Ha perdido peso hace poco sin quererlo?',
  },
  rf_band_like_pain: {
    en: 'Do you have a tight band of pain around your chest or tummy with back pain?',
    es: '¿Nota un dolor como una banda apretada alrededor del pecho o del abdomen junto con dolor de espalda?',
  },
  rf_fever: {
    en: 'Do you have a fever, shivering or night sweats together with this pain?',
    es: '¿Tiene fiebre, escalofríos o sudores por la noche junto con este dolor?',
  },
  rf_infection_risk: {
    en: 'Have you had a recent infection, surgery or injection, a weak immune system, or used injected drugs, and do you feel unwell with this pain?',
    es: '¿Ha tenido hace poco una infección, una operación o una inyección, tiene las defensas bajas o se ha inyectado drogas, y se encuentra mal además de tener este dolor?',
  },
  rf_hot_swollen_joint: {
    en: 'Is a joint suddenly hot, red, swollen and very painful to move?',
    es: '¿Tiene una articulación que de repente está caliente, roja, hinchada y que duele mucho al moverla?',
  },
  rf_septic_joint: {
    en: 'Is a joint hot and too painful to move and you feel feverish or ill? Or has a joint that was replaced, injected or operated on become much hotter and more painful over the last days? Or is a child ill and not willing to walk?',
    es: '¿Tiene una articulación caliente que duele tanto que no puede moverla, y además fiebre o malestar? ¿O una articulación con prótesis, con una inyección o una operación está mucho más caliente y dolorida desde hace unos días? ¿O un niño está enfermo y no quiere andar?',
  },
  rf_wound_problem: {
    en: 'If you had surgery: is the wound newly red, hot, leaking or opening?',
    es: 'Si le han operado: ¿está la herida roja, caliente, supura o se abre desde hace poco?',
  },
  rf_aneurysm_tearing: {
    en: 'Do you have sudden, severe, constant chest, tummy, side or back pain that does not change with movement, or feel faint, cold and sweaty with it?',
    es: '¿Tiene un dolor repentino, muy fuerte y constante en el pecho, el abdomen, el costado o la espalda que no cambia al moverse, o nota mareo, frío y sudor con el dolor?',
  },
  rf_aneurysm_pulse: {
    en: 'Can you feel a strong pulse in your tummy together with back pain, or have you an aneurysm that your physiotherapist does not know of?',
    es: '¿Nota un latido fuerte en el abdomen junto con dolor de espalda, o tiene un aneurisma que su fisioterapeuta no conoce?',
  },
  rf_chest_pain_exertion: {
    en: 'Do you have chest pain, tightness or pressure (it may spread to jaw, neck or arm), or unusual severe breathlessness, now or when you exercise, that is new or has become worse since a doctor last checked it?',
    es: '¿Tiene dolor, opresión o peso en el pecho (puede ir a la mandíbula, el cuello o el brazo), o una falta de aire muy fuerte y poco habitual, ahora o al hacer ejercicio, que es nuevo o ha empeorado desde que un médico lo revisó?',
  },
  rf_syncope_exertion: {
    en: 'In the last month, have you fainted or nearly fainted during exercise?',
    es: 'En el último mes, ¿se ha desmayado o casi se ha desmayado al hacer ejercicio?',
  },
  rf_calf_clot: {
    en: 'Is one calf or thigh newly swollen, warm and sore, especially after surgery, a cast, a long journey, illness, or in pregnancy?',
    es: '¿Tiene una pantorrilla o un muslo hinchado, caliente y dolorido desde hace poco, sobre todo después de una operación, un yeso, un viaje largo, una enfermedad o en el embarazo?',
  },
  rf_breathless_sudden: {
    en: 'Are you suddenly short of breath, or do you have new sharp chest pain when you breathe in, or are you coughing up blood?',
    es: '¿Le falta el aire de repente, tiene un dolor nuevo y agudo en el pecho al respirar, o tose sangre?',
  },
  rf_dislocation_thr: {
    en: 'After a hip replacement: sudden severe pain with a leg that looks shorter or turned, and you cannot stand?',
    es: 'Después de una prótesis de cadera: ¿un dolor repentino muy fuerte, con la pierna más corta o girada, y no puede ponerse de pie?',
  },
  rf_groin_pain_runner: {
    en: 'In the last three months, did deep groin pain come on with more running, marching, dancing or walking than usual (or if you eat little, have missed periods or thin bones), and does it come earlier each time, hurt at night, or stop you hopping or walking?',
    es: 'En los últimos tres meses, ¿empezó un dolor profundo en la ingle al correr, marchar, bailar o andar más de lo normal (o si come poco, le falta la regla o tiene los huesos frágiles), y aparece cada vez antes, duele de noche o le impide saltar a la pata coja o andar?',
  },
  rf_hip_blood_supply: {
    en: 'With groin or hip pain: have you had steroid tablets or injections for months, heavy drinking, sickle cell disease, lupus, chemotherapy or radiotherapy, deep-sea diving, or a past hip fracture or dislocation?',
    es: 'Con dolor de ingle o de cadera: ¿ha tomado pastillas o inyecciones de corticoides durante meses, bebe mucho alcohol, tiene anemia falciforme o lupus, ha recibido quimioterapia o radioterapia, bucea a gran profundidad, o ha tenido una fractura o luxación de cadera?',
  },
  rf_child_hip: {
    en: 'If you are under 18: do you have hip, groin, thigh or knee pain with a limp, a foot that turns out more than the other, or a hip that will not roll in? (If you cannot walk at all: go to the emergency department.)',
    es: 'Si tiene menos de 18 años: ¿tiene dolor de cadera, ingle, muslo o rodilla con cojera, un pie que gira hacia fuera más que el otro, o una cadera que no gira hacia dentro? (Si no puede andar nada: vaya a urgencias).',
  },
  rf_pop_sitting_bone: {
    en: 'If you are 13 to 25: did you feel a sudden pop or pull at the sitting bone while sprinting, kicking or doing splits, and can you not walk normally?',
    es: 'Si tiene entre 13 y 25 años: ¿notó de repente un chasquido o un tirón en el hueso sobre el que se sienta al correr, chutar o abrir las piernas, y no puede andar con normalidad?',
  },
  rf_achilles_pop: {
    en: 'Did you feel a snap at the back of the ankle and can no longer rise on tiptoe?',
    es: '¿Notó un chasquido detrás del tobillo y ya no puede ponerse de puntillas?',
  },
  rf_neck_arterial: {
    en: 'With new neck pain or headache: double vision or sudden loss of sight, a drooping eyelid, slurred or lost speech, trouble swallowing, numbness of the face, sudden severe unsteadiness, or sudden falls without fainting?',
    es: 'Con un dolor nuevo de cuello o de cabeza: ¿visión doble o pérdida repentina de la vista, un párpado caído, habla torpe o perdida, dificultad para tragar, cara dormida, mucha inestabilidad repentina o caídas bruscas sin desmayo?',
  },
  rf_giant_cell_arteritis: {
    en: 'If you are over 50: new headache at the temple, a scalp that is sore to touch, or jaw pain when chewing?',
    es: 'Si tiene más de 50 años: ¿un dolor de cabeza nuevo en la sien, el cuero cabelludo sensible al tocarlo o dolor en la mandíbula al masticar?',
  },
  rf_polymyalgia: {
    en: 'If you are over 50: new pain and stiffness of both shoulders or both hips, worst for the first hour in the morning?',
    es: 'Si tiene más de 50 años: ¿dolor y rigidez nuevos en los dos hombros o en las dos caderas, peores en la primera hora de la mañana?',
  },
  rf_thunderclap_headache: {
    en: 'Sudden worst-ever headache, or headache with fever and stiff neck?',
    es: '¿Un dolor de cabeza repentino, el peor de su vida, o dolor de cabeza con fiebre y cuello rígido?',
  },
  rf_inflammatory_back: {
    en: 'Did your back pain start before 45, last over three months, and ease with movement but not rest, with morning stiffness?',
    es: '¿Su dolor de espalda empezó antes de los 45 años, dura más de tres meses y mejora al moverse pero no al descansar, con rigidez por la mañana?',
  },
  rf_claudication: {
    en: 'Do your legs ache or tire on walking and ease when you sit down, then come back when you walk again?',
    es: '¿Le duelen o se le cansan las piernas al andar, mejora al sentarse y vuelve al andar otra vez?',
  },
  rf_spine_gout: {
    en: 'If you have gout: new extreme back or neck pain with numbness or tingling?',
    es: 'Si tiene gota: ¿un dolor nuevo y muy fuerte de espalda o de cuello con adormecimiento u hormigueo?',
  },
  rf_pregnancy_warning: {
    en: 'If pregnant: vaginal bleeding, fluid leaking, regular painful contractions, chest pain, breathlessness or faintness that rest does not settle, the baby moving much less, or a bad headache with blurred vision?',
    es: 'Si está embarazada: ¿sangrado vaginal, pérdida de líquido, contracciones regulares y dolorosas, dolor en el pecho, falta de aire o mareo que no se pasa al descansar, el bebé se mueve mucho menos, o un dolor de cabeza fuerte con visión borrosa?',
  },
  rf_foot_wound_neuropathy: {
    en: 'If you have diabetes: a new blister, cut, ulcer or a hot swollen foot?',
    es: 'Si tiene diabetes: ¿una ampolla, un corte o una úlcera nuevos, o un pie caliente e hinchado?',
  },
  rf_bp_high: {
    en: 'Is your resting blood pressure 180 or more (top) or 110 or more (bottom) today? (With chest pain, bad headache, blurred vision or confusion: emergency.)',
    es: '¿Su tensión en reposo es hoy de 180 o más (la alta) o de 110 o más (la baja)? (Con dolor en el pecho, dolor de cabeza fuerte, visión borrosa o confusión: urgencias).',
  },
  rf_self_harm: { en: 'Are you having thoughts of harming yourself?', es: '¿Está pensando en hacerse daño?' },
  rf_neuro_worse_known: {
    en: 'Since your spinal team last saw you: are your hands, your walking, or your bladder or bowels worse?',
    es: 'Desde la última vez que le vio su unidad de columna: ¿están peor sus manos, su forma de andar o el control de la orina o de las heces?',
  },
  rf_rerupture: {
    en: 'After a tendon or ligament operation or rupture: did you feel a new snap or sudden giving, and can you do less since?',
    es: 'Después de una operación o rotura de un tendón o ligamento: ¿ha notado un chasquido nuevo o que algo cedía de repente, y desde entonces puede hacer menos?',
  },
  rf_postpartum_warning: {
    en: 'In the weeks after birth: heavy bleeding that returns, fever, one swollen calf, chest pain, or a bad headache with blurred vision?',
    es: 'En las semanas después del parto: ¿sangrado abundante que vuelve, fiebre, una pantorrilla hinchada, dolor en el pecho, o un dolor de cabeza fuerte con visión borrosa?',
  },
};
