/** Addresses of trials at home: apart from the others, which every patient's first page carries. */
export const trialPaths = {
  permissions: (patientId: string) => `/api/patients/${patientId}/trial-permissions`,
  permissionEnd: (patientId: string, permissionId: string) =>
    `/api/patients/${patientId}/trial-permissions/${permissionId}/end`,
  own: '/api/trials',
};
