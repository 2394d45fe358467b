import 'server-only';
import { type AuthoredTemplate, authoredTemplate } from '@/lib/schemas/program-template';
import achillesMidportion from '@/prisma/catalogue/templates/achilles_midportion.json';
import glutealTendinopathy from '@/prisma/catalogue/templates/gluteal_tendinopathy.json';
import hipFlexorMobilityEight from '@/prisma/catalogue/templates/hip_flexor_mobility_eight.json';
import hipOsteoarthritis from '@/prisma/catalogue/templates/hip_osteoarthritis.json';
import lowBackExtensionBias from '@/prisma/catalogue/templates/low_back_extension_bias.json';
import lowBackFlexionBias from '@/prisma/catalogue/templates/low_back_flexion_bias.json';
import lumbarSpinalStenosis from '@/prisma/catalogue/templates/lumbar_spinal_stenosis.json';
import osteoporosisBoneHealth from '@/prisma/catalogue/templates/osteoporosis_bone_health.json';
import patellofemoralPain from '@/prisma/catalogue/templates/patellofemoral_pain.json';
import rotatorCuff from '@/prisma/catalogue/templates/rotator_cuff.json';
import totalHipReplacementEarly from '@/prisma/catalogue/templates/total_hip_replacement_early.json';
import totalHipReplacementLate from '@/prisma/catalogue/templates/total_hip_replacement_late.json';
import totalKneeReplacement from '@/prisma/catalogue/templates/total_knee_replacement.json';

const files: readonly unknown[] = [
  achillesMidportion,
  glutealTendinopathy,
  hipFlexorMobilityEight,
  hipOsteoarthritis,
  lowBackExtensionBias,
  lowBackFlexionBias,
  lumbarSpinalStenosis,
  osteoporosisBoneHealth,
  patellofemoralPain,
  rotatorCuff,
  totalHipReplacementEarly,
  totalHipReplacementLate,
  totalKneeReplacement,
];

const read: { templates?: readonly AuthoredTemplate[] } = {};

/** The templates that ship with the product, parsed once, by name. */
export function authoredTemplates(): readonly AuthoredTemplate[] {
  read.templates ??= files
    .map((file) => authoredTemplate.parse(file))
    .toSorted((a, b) => a.names.en.localeCompare(b.names.en, 'en'));
  return read.templates;
}
