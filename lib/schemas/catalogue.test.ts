import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  fernandezHuertaEase,
  fleschKincaidGrade,
  highestGradeEn,
  longestSentenceWords,
  lowestEaseEs,
  sentencesOf,
  wordsOf,
} from '@/lib/domain/library/reading-level';
import { resolveSafety } from '@/lib/domain/safety/resolve-safety';
import { type AdviceCard, adviceCard, catalogueRoutine, catalogueRow } from './catalogue';

const catalogue = new URL('../../prisma/catalogue/', import.meta.url);
const readJson = (path: string): unknown => JSON.parse(readFileSync(new URL(path, catalogue), 'utf8'));

const rows = catalogueRow.array().parse(readJson('list.json'));
const known = new Set(rows.map((row) => row.slug));
const routines = catalogueRoutine.array().parse(readJson('routines.json'));
const cards = adviceCard.array().parse(readJson('advice-cards.json'));

const textsOf = (card: AdviceCard, language: 'en' | 'es') =>
  [...card.points, ...(card.stopIf === null ? [] : [card.stopIf])].map((text) => text[language]);

describe('routines (LB-7)', () => {
  test('are the eight of the list', () => {
    expect(routines.map((routine) => routine.slug)).toEqual([
      'hip_opening_eight',
      'desk_break_five',
      'hip_strength_starter',
      'gluteal_tendon_starter',
      'stenosis_starter',
      'bone_health_starter',
      'achilles_hsr',
      'core_five_levels',
    ]);
  });

  test('name exercises that exist, each once (LB-9.1)', () => {
    const slugs = routines.map((routine) => routine.items.map((item) => item.slug));
    expect(slugs.flat().filter((slug) => !known.has(slug))).toEqual([]);
    expect(slugs.filter((list) => new Set(list).size !== list.length)).toEqual([]);
  });

  test('only the last three hip openers are optional', () => {
    const optional = routines.flatMap((routine) => routine.items.filter((item) => item.optional));
    expect(optional.map((item) => item.slug)).toEqual([
      'frog_stretch',
      'hero_pose_block',
      'half_pigeon_pose',
    ]);
  });
});

describe('advice cards (LB-8)', () => {
  test('are the fourteen of the list, each once', () => {
    expect(cards).toHaveLength(14);
    expect(new Set(cards.map((card) => card.slug)).size).toBe(14);
    expect(cards.filter((card) => card.seed)).toHaveLength(11);
  });

  test.each(['en', 'es'] as const)('%s: no sentence is longer than 20 words', (language) => {
    const sentences = cards.flatMap((card) => textsOf(card, language)).flatMap(sentencesOf);
    expect(sentences.filter((sentence) => wordsOf(sentence).length > longestSentenceWords)).toEqual([]);
  });

  test('are read at the sixth school grade or earlier in both languages', () => {
    const grade = (card: AdviceCard) => fleschKincaidGrade(textsOf(card, 'en').join(' ')) ?? Infinity;
    const ease = (card: AdviceCard) => fernandezHuertaEase(textsOf(card, 'es').join(' ')) ?? 0;
    expect(cards.filter((card) => grade(card) > highestGradeEn).map((card) => card.slug)).toEqual([]);
    expect(cards.filter((card) => ease(card) < lowestEaseEs).map((card) => card.slug)).toEqual([]);
  });

  test('give no dose of a medicine', () => {
    const texts = cards.flatMap((card) => [...textsOf(card, 'en'), ...textsOf(card, 'es')]);
    expect(texts.filter((text) => /\b\d+\s?(mg|ml|g|tablets?|pastillas?)\b/iu.test(text))).toEqual([]);
  });
});

describe('exercises through the safety matrix (LB-9.4)', () => {
  test.each<[string, string, number | null, string]>([
    ['sit_up', 'osteoporosis', null, 'contraindicated'],
    ['kneeling_backbend_wall', 'lumbar_spinal_stenosis', null, 'contraindicated'],
    ['hamstring_stretch_supine_strap', 'ischial_apophysis_avulsion', 10, 'contraindicated'],
    ['hamstring_curl_band', 'ischial_apophysis_avulsion', 10, 'contraindicated'],
    ['walking_level', 'si_joint_fusion_postop', 20, 'contraindicated'],
    ['single_leg_hop', 'si_joint_fusion_postop', 60, 'contraindicated'],
    ['single_leg_hop', 'total_hip_replacement_posterior', 20, 'contraindicated'],
    ['single_leg_hop', 'total_hip_replacement_anterior', 20, 'contraindicated'],
    ['single_leg_hop', 'total_hip_replacement_lateral', 20, 'contraindicated'],
    ['seated_hip_internal_rotation_band', 'total_hip_replacement_posterior', 20, 'contraindicated'],
    ['seated_lumbar_flexion', 'total_hip_replacement_posterior', 20, 'contraindicated'],
    ['gastrocnemius_stretch_wall', 'achilles_tendinopathy_insertional', null, 'contraindicated'],
    ['tandem_walk', 'fall_risk', null, 'caution'],
    ['standing_march', 'hip_flexor_tightness', null, 'caution'],
    ['standing_march', 'hip_flexor_weakness', null, 'preferred'],
  ])('%s with %s (day %s) is %s', (slug, code, daysSince, rating) => {
    const row = rows.find((one) => one.slug === slug);
    expect(row).toBeDefined();
    expect(resolveSafety({ ...row, conditions: [{ code, daysSince }] })).toMatchObject({ ok: true, rating });
  });

  test('crutch walking on the toes is not barred at day 20 after a fusion', () => {
    const row = rows.find((one) => one.slug === 'gait_crutches_touch_weight_bearing');
    const conditions = [{ code: 'si_joint_fusion_postop', daysSince: 20 }];
    const answer = resolveSafety({ ...row, conditions });
    expect(answer).toMatchObject({ ok: true });
    expect(answer).not.toMatchObject({ rating: 'contraindicated' });
  });
});
