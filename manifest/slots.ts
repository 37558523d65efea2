import { z } from 'zod/v4'
import type { Problem } from './problem.ts'

interface Slot {
  readonly shape: z.ZodType<string>
  readonly mend: string
}

const page = z.url({ protocol: /^https$/ })

/** What a deployer fills in, by the name that stands in the manifest and in the environment. */
const slots = {
  TEAMS_APP_ID: {
    shape: z.guid(),
    mend: 'Make an id once, `node -p "crypto.randomUUID()"`, and keep it: it names the app in Teams.',
  },
  MicrosoftAppId: {
    shape: z.guid(),
    mend: "Give the bot's application (client) id, the same as the server gets.",
  },
  DEVELOPER_NAME: {
    shape: z.string().max(32),
    mend: 'Give the name of your organisation, at most 32 characters.',
  },
  WEBSITE_URL: { shape: page, mend: 'Give the https address where people find help.' },
  PRIVACY_URL: {
    shape: page,
    mend: 'Give the https address of your privacy statement; docs/privacy.md is a start for it.',
  },
  TERMS_URL: { shape: page, mend: 'Give the https address of your terms of use.' },
  APP_VERSION: {
    shape: z.string().regex(/^\d+\.\d+\.\d+$/),
    mend: 'Give three numbers such as 1.0.2, or leave it out for the version of package.json.',
  },
} as const satisfies Record<string, Slot>

export type Slots = ReadonlyMap<string, string>

export type SlotsReading =
  | { readonly kind: 'slots'; readonly slots: Slots }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }

/** Reads all slots at once, so that a deployer sees every problem at once. */
export function readSlots(
  environment: Readonly<Record<string, string | undefined>>,
  ownVersion: string,
): SlotsReading {
  const filled = new Map<string, string>()
  const problems: Problem[] = []
  for (const [place, { shape, mend }] of Object.entries<Slot>(slots)) {
    const given = environment[place]?.trim() ?? ''
    const value = given === '' && place === 'APP_VERSION' ? ownVersion : given
    const read = shape.safeParse(value)
    if (value === '') problems.push({ place, wrong: 'It is missing.', mend })
    else if (!read.success) problems.push({ place, wrong: 'It cannot be read.', mend })
    else filled.set(place, read.data)
  }
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'slots', slots: filled }
}

/** Values that hold no secret and belong to nobody, to check the package without a deployer. */
export const exampleSlots: Readonly<Record<string, string>> = {
  TEAMS_APP_ID: '00000000-0000-4000-8000-000000000001',
  MicrosoftAppId: '00000000-0000-4000-8000-000000000002',
  DEVELOPER_NAME: 'Example Ltd',
  WEBSITE_URL: 'https://bot.example.com',
  PRIVACY_URL: 'https://bot.example.com/privacy',
  TERMS_URL: 'https://bot.example.com/terms',
}
