import { admissionInput, patientSearch } from '@/lib/schemas/patient';
import { admitPatient } from '@/lib/server/data/patient/admission';
import { searchPatients } from '@/lib/server/data/patient/patient-search';
import { requireStaff } from '@/lib/server/session/require-staff';
import { endpoint, route } from '@/lib/server/http/route';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS, endpoints } = route({
  GET: endpoint({
    operation: 'patient.search',
    summary: 'Patients by name, call name, record number or birth date; at most 50.',
    query: patientSearch,
    handle: async ({ actor, query }) => ({ patients: await searchPatients(requireStaff(actor), query) }),
  }),
  POST: endpoint({
    operation: 'patient.register',
    summary:
      'Registers a patient and makes the access link. Somebody with the same birth date and nearly the same name is answered `conflict` with `duplicates`, unless they are named in `others`.',
    body: admissionInput,
    handle: ({ actor, body }) => admitPatient(requireStaff(actor), body),
  }),
});
