import { z } from 'zod/v4'

const tier = z.enum(['emergency', 'urgent', 'today', 'appointment', 'check-first'])

/** dialogs/phrases/words.{nl,en}.yaml */
export const wordsFile = z.strictObject({
  spelling: z.record(z.string(), z.string()),
  little: z.string(),
  words: z.record(z.string(), z.string()),
})

/** dialogs/phrases/signs.yaml */
export const signsFile = z.strictObject({
  symptoms: z.string(),
  history: z.array(z.string()),
  hints: z.record(z.string(), z.array(z.string())),
  signs: z.record(z.string(), z.array(z.string())),
})

const lines = z.array(z.coerce.string())

/** dialogs/phrases/red-flags.{nl,en}.yaml */
export const redFlagsFile = z.record(z.string(), lines)

/** dialogs/phrases/intents.{nl,en}.yaml */
export const intentsFile = z.strictObject({
  intents: z.record(z.string(), lines),
  topics: z.record(z.string(), lines),
})

/** dialogs/phrases/harmless.{nl,en}.yaml */
export const harmlessFile = lines

/** dialogs/phrases/frames.{nl,en}.yaml */
export const framesFile = z.strictObject({
  amid: lines,
  despite: lines,
  affirmed: lines,
  denied: lines,
  working: z.string(),
  fine: lines,
  elsewhere: lines,
})

const checklist = z.object({
  type: z.literal('checklist'),
  groups: z.array(z.object({ items: z.array(z.object({ id: z.string(), tier })) })),
  combinations: z.array(z.object({ all: z.array(z.string()), tier })).default([]),
})

/** What understanding needs of dialogs/triage.yaml: its items with their tiers, and its combinations. */
export const triageFile = z
  .object({ nodes: z.record(z.string(), z.union([checklist, z.object({ type: z.string() })])) })
  .transform(({ nodes }) => {
    const cards = Object.values(nodes).filter((node) => 'groups' in node)
    return {
      items: cards.flatMap((card) => card.groups.flatMap((group) => group.items)),
      combinations: cards.flatMap((card) => card.combinations),
    }
  })
