import { portalPaths } from './portal-paths.ts';

/** Every address of the product. */
export const paths = {
  ...portalPaths,
  home: '/',
  signIn: '/sign-in',
  about: '/about',
  rules: '/about/rules',
  rule: (ruleId: string) => `/about/rules#${ruleId}`,
  dashboard: '/dashboard',
  patients: '/patients',
  /** The list with the focus in its search box. */
  findPatient: '/patients?find=1',
  patientsNamed: (q: string) => `/patients?${new URLSearchParams({ q, scope: 'mine' })}`,
  newPatient: '/patients/new',
  patient: (patientId: string) => `/patients/${patientId}`,
  editPatient: (patientId: string) => `/patients/${patientId}/edit`,
  diary: (patientId: string) => `/patients/${patientId}/diary`,
  safetyQuestions: (patientId: string) => `/patients/${patientId}/safety`,
  program: (patientId: string, programId: string) => `/patients/${patientId}/programs/${programId}`,
  /** The program, saying that this version of it was just published. */
  publishedProgram: (patientId: string, programId: string, versionNumber: number) =>
    `/patients/${patientId}/programs/${programId}?published=${versionNumber}`,
  editProgram: (patientId: string, programId: string) => `/patients/${patientId}/programs/${programId}/edit`,
  /** The pain rule of a program, where it is changed. */
  painRule: (patientId: string, programId: string) =>
    `/patients/${patientId}/programs/${programId}/edit#pain-rule`,
  templates: '/templates',
  template: (key: string) => `/templates/${key}`,
  library: '/library',
  /** The library with what is safe for this patient. */
  libraryFor: (patientId: string) => `/library?patient=${patientId}`,
  compareExercises: (slug: string, other: string) => `/library/compare?a=${slug}&b=${other}`,
  libraryReview: '/library?review=1',
  exercise: (slug: string) => `/library/${slug}`,
  newExercise: '/library/new',
  adaptExercise: (slug: string) => `/library/new?from=${slug}`,
  editExercise: (slug: string) => `/library/${slug}/edit`,
  ownExercises: '/library/own',
  exerciseDrafts: '/library/drafts',
  exerciseDraft: (draftId: string) => `/library/drafts/${draftId}`,
  libraryFigures: '/library/figures',
  clinicSettings: '/settings/clinic',
  handout: (programVersionId: string) => `/handouts/${programVersionId}`,
  handoutPdf: (programVersionId: string) => `/api/handouts/${programVersionId}/pdf`,
  people: '/settings/people',
  api: {
    ...portalPaths.api,
    handoutPreview: (programVersionId: string) => `/api/handouts/${programVersionId}/preview`,
    deviceSeen: (patientId: string, deviceId: string) =>
      `/api/patients/${patientId}/devices/${deviceId}/acknowledgement`,
    covers: '/api/covers',
    coverEnd: (coverId: string) => `/api/covers/${coverId}/end`,
    review: '/api/review',
    reviewMark: '/api/review/mark',
    patients: '/api/patients',
    patient: (patientId: string) => `/api/patients/${patientId}`,
    patientExercises: (patientId: string) => `/api/patients/${patientId}/exercises`,
    careTeam: (patientId: string) => `/api/patients/${patientId}/care-team`,
    accessLinks: (patientId: string) => `/api/patients/${patientId}/access-links`,
    linkShowing: (patientId: string) => `/api/patients/${patientId}/access-links/showing`,
    diary: (patientId: string) => `/api/patients/${patientId}/diary`,
    diaryMoves: (patientId: string) => `/api/patients/${patientId}/diary/moves`,
    conditions: (patientId: string) => `/api/patients/${patientId}/conditions`,
    condition: (patientId: string, conditionId: string) =>
      `/api/patients/${patientId}/conditions/${conditionId}`,
    orders: (patientId: string, conditionId: string) =>
      `/api/patients/${patientId}/conditions/${conditionId}/orders`,
    orderWithdrawal: (patientId: string, orderId: string) =>
      `/api/patients/${patientId}/orders/${orderId}/withdrawal`,
    techniqueObservations: (patientId: string) => `/api/patients/${patientId}/technique-observations`,
    techniqueWithdrawal: (patientId: string, observationId: string) =>
      `/api/patients/${patientId}/technique-observations/${observationId}/withdrawal`,
    holds: (patientId: string) => `/api/patients/${patientId}/holds`,
    holdEnd: (patientId: string, holdId: string) => `/api/patients/${patientId}/holds/${holdId}/end`,
    bounds: (patientId: string) => `/api/patients/${patientId}/bounds`,
    boundsWithdrawal: (patientId: string, boundsId: string) =>
      `/api/patients/${patientId}/bounds/${boundsId}/withdrawal`,
    putStepBack: (patientId: string, decisionId: string) =>
      `/api/patients/${patientId}/steps/${decisionId}/put-back`,
    pauses: (patientId: string) => `/api/patients/${patientId}/pauses`,
    pauseEnd: (patientId: string, pauseId: string) => `/api/patients/${patientId}/pauses/${pauseId}/end`,
    episode: (patientId: string) => `/api/patients/${patientId}/episode`,
    caution: (patientId: string) => `/api/patients/${patientId}/caution`,
    training: (patientId: string) => `/api/patients/${patientId}/training`,
    usualMorning: (patientId: string) => `/api/patients/${patientId}/usual-morning`,
    carers: (patientId: string) => `/api/patients/${patientId}/carers`,
    carer: (patientId: string, relatedPersonId: string) =>
      `/api/patients/${patientId}/carers/${relatedPersonId}`,
    carerEnd: (patientId: string, relatedPersonId: string) =>
      `/api/patients/${patientId}/carers/${relatedPersonId}/end`,
    careTeamLeave: (patientId: string) => `/api/patients/${patientId}/care-team/leave`,
    equipment: (patientId: string) => `/api/patients/${patientId}/equipment`,
    irritability: (patientId: string) => `/api/patients/${patientId}/irritability`,
    trialSets: (patientId: string) => `/api/patients/${patientId}/trial-sets`,
    trialWithdrawal: (patientId: string, trialId: string) =>
      `/api/patients/${patientId}/trial-sets/${trialId}/withdrawal`,
    trialPermissions: (patientId: string) => `/api/patients/${patientId}/trial-permissions`,
    trialPermissionEnd: (patientId: string, permissionId: string) =>
      `/api/patients/${patientId}/trial-permissions/${permissionId}/end`,
    strengthTests: (patientId: string) => `/api/patients/${patientId}/strength-tests`,
    consentText: '/api/clinic/consent-text',
    barriers: '/api/clinic/barriers',
    clinicTarget: '/api/clinic/adherence-target',
    patientTarget: (patientId: string) => `/api/patients/${patientId}/adherence-target`,
    painMutes: (patientId: string) => `/api/patients/${patientId}/pain-mutes`,
    painMuteEnd: (patientId: string, muteId: string) => `/api/patients/${patientId}/pain-mutes/${muteId}/end`,
    visits: (patientId: string) => `/api/patients/${patientId}/visits`,
    reviewAcknowledgements: (patientId: string) => `/api/patients/${patientId}/review/acknowledgements`,
    reviewUndo: (patientId: string, acknowledgementId: string) =>
      `/api/patients/${patientId}/review/acknowledgements/${acknowledgementId}/undo`,
    proposals: (patientId: string) => `/api/patients/${patientId}/proposals`,
    dayMatrix: (patientId: string) => `/api/patients/${patientId}/day-matrix`,
    proposalsAcceptance: (patientId: string) => `/api/patients/${patientId}/proposals/acceptance`,
    programs: (patientId: string) => `/api/patients/${patientId}/programs`,
    programLife: (patientId: string, programId: string) =>
      `/api/patients/${patientId}/programs/${programId}/life`,
    programStarts: (patientId: string) => `/api/patients/${patientId}/program-starts`,
    program: (patientId: string, programId: string) => `/api/patients/${patientId}/programs/${programId}`,
    publish: (patientId: string, programId: string) =>
      `/api/patients/${patientId}/programs/${programId}/publish`,
    safetyNotes: (patientId: string, programId: string) =>
      `/api/patients/${patientId}/programs/${programId}/safety-notes`,
    templates: '/api/templates',
    archiveTemplate: (templateId: string) => `/api/templates/${templateId}/archive`,
    exercises: '/api/exercises',
    keptExercises: '/api/exercises/kept',
    ownExercises: '/api/exercises/own',
    exerciseTransfer: '/api/exercises/transfer',
    ownExercise: (slug: string) => `/api/exercises/own/${slug}`,
    ownArchive: (slug: string) => `/api/exercises/own/${slug}/archive`,
    ownPhotos: (slug: string) => `/api/exercises/own/${slug}/photos`,
    exerciseDraft: (draftId: string) => `/api/exercises/drafts/${draftId}`,
    finishDraft: (draftId: string) => `/api/exercises/drafts/${draftId}/finish`,
    discardDrafts: '/api/exercises/drafts/discard',
    signatures: '/api/exercises/signatures',
    favourite: (slug: string) => `/api/exercises/${slug}/favourite`,
    exerciseNeighbours: (slug: string) => `/api/exercises/${slug}/neighbours`,
    exercisePoses: (slug: string) => `/api/exercises/${slug}/poses`,
    clinicalLead: (practitionerRoleId: string) => `/api/people/${practitionerRoleId}/clinical-lead`,
    screenings: (patientId: string) => `/api/patients/${patientId}/screenings`,
    flagSeen: (patientId: string, flagId: string) =>
      `/api/patients/${patientId}/flags/${flagId}/acknowledgement`,
    flagClosing: (patientId: string, flagId: string) => `/api/patients/${patientId}/flags/${flagId}/closing`,
    alert: (alertId: string) => `/api/alerts/${alertId}/acknowledgement`,
    ruleSignature: (ruleId: string) => `/api/rules/${ruleId}/signature`,
    ruleChoice: (choiceId: string) => `/api/rule-choices/${choiceId}`,
    today: '/api/today',
    clinicSettings: '/api/clinic/settings',
    clinicLogo: '/api/clinic/logo',
  },
} as const;

const controlCharacters = /[\u0000-\u001f\u007f]/;

/**
 * Where to go after sign-in: a path of our own that begins with one slash, else the home page.
 * Refuses `//` (also once `/./` is resolved), `/\`, control characters and anything that resolves to another origin (open redirects).
 */
export function safeCallbackPath(candidate: unknown, origin: string): string {
  if (typeof candidate !== 'string' || !candidate.startsWith('/') || /^\/[/\\]/.test(candidate))
    return paths.home;
  if (controlCharacters.test(candidate) || candidate.includes('\\')) return paths.home;
  try {
    const resolved = new URL(candidate, origin);
    const isOurs = resolved.origin === origin && !resolved.pathname.startsWith('//');
    return isOurs ? `${resolved.pathname}${resolved.search}${resolved.hash}` : paths.home;
  } catch {
    return paths.home;
  }
}
