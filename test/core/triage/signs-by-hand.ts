/**
 * A second reading of the question set, transcribed by hand from the clinical notes and written
 * without looking at the program: sign → how soon. It is what the check is held against, so it
 * shares no code with it. Where the notes leave a choice, the more cautious one stands here.
 *
 * Worst first. T1a, T1b, T2, T3, T4 and T0 of the notes.
 */
export const urgency = [
  'emergency',
  'urgent',
  'today',
  'appointment',
  'check-first',
  'self-care',
] as const

export type Urgency = (typeof urgency)[number]

export const signs: Readonly<Record<'card-a' | 'card-b' | 'card-c', Record<string, Urgency>>> = {
  'card-a': {
    'a1-chest': 'emergency',
    'a2-sudden-faint': 'emergency',
    'a3-accident': 'emergency',
    // A4 with "legs fail suddenly", and B1 with "confused, very drowsy, fast worsening"
    'a10-legs-fail': 'emergency',
    'a9-ill-confused': 'emergency',
    'a4-both-legs': 'urgent',
    // B3 with "fast worsening"
    'a11-weaker-fast': 'urgent',
    'a5-saddle': 'urgent',
    'a6-bladder': 'urgent',
    'a7-bowel': 'urgent',
    'a8-sexual': 'urgent',
  },
  'card-b': {
    'b1-fever': 'today',
    'b2-immune': 'today',
    'b3-leg-weakness': 'today',
    'b4-fall-fragile': 'today',
    'b5-cancer': 'today',
    'b6-weight-loss': 'today',
    'b7-no-ease': 'today',
    'b8-shape': 'today',
    'b9-skin': 'today',
    'b10-urine': 'today',
    'b11-pulsing': 'today',
    'b12-pregnant': 'today',
    // the NHS list's "worse on coughing" and "top of the back": cautious until a clinician decides
    'b13-cough': 'today',
    'b14-upper-back': 'today',
  },
  'card-c': {
    'c1-inflammatory': 'appointment',
    'c2-below-knee': 'appointment',
    'c3-first-age': 'appointment',
    'c4-steroids': 'appointment',
    'c5-no-better': 'appointment',
    'c6-dizzy': 'appointment',
    'c7-condition': 'check-first',
    'c8-worried': 'appointment',
    // out of scope, routed away: pregnant, under 18, operated in the last six weeks
    'c9-outside': 'appointment',
  },
}

export type Card = keyof typeof signs

export type Button = 'submit' | 'none' | 'not-sure'

/** What the notes ask for: an outcome, the next card, or the same card once more. */
export type Expected = Urgency | 'card-b' | 'card-c' | 'ask-again'

/** The gravest sign wins; "not sure" is a yes to the gravest of the card; cancer with a weak leg is urgent. */
export function expected(card: Card, ticks: readonly string[], button: Button): Expected {
  const table = signs[card]
  const found = ticks.flatMap((tick) => table[tick] ?? [])
  if (ticks.includes('b5-cancer') && ticks.includes('b3-leg-weakness')) found.push('urgent')
  if (button === 'not-sure') found.push(...Object.values(table))
  for (const worst of urgency) if (found.includes(worst)) return worst
  if (button === 'submit') return 'ask-again'
  if (card === 'card-a') return 'card-b'
  return card === 'card-b' ? 'card-c' : 'self-care'
}
