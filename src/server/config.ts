import { z } from 'zod/v4'
import type { Credentials } from '../teams/trust.ts'
import type { ConfigProblem } from './config-problem.ts'
import { readCredentials } from './credentials.ts'

export interface Config {
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly logLevel: (typeof logLevels)[number]
  /** Null: hashes of ids in the log differ after each start. */
  readonly logIdKey: string | null
  readonly playground: { readonly port: number } | null
  /** Null: local mode. */
  readonly credentials: Credentials | null
  /** Whose people may talk to the bot; empty in local mode. */
  readonly tenants: ReadonlySet<string>
  /** Where clients find this server from outside, without a slash at the end. */
  readonly publicUrl: string | null
  /** Calls to one tenant a second, answers included. */
  readonly nudgesPerSecond: number
  /** Full months without a word after which a person is told that all of theirs will be deleted. */
  readonly forgetAfterMonths: number
  readonly chat: ChatConfig
}

/** What a deployer sets for the conversation itself. */
export interface ChatConfig {
  /** `list`: no guided check, only the list of signs for which to call a doctor. */
  readonly check: 'guided' | 'list'
  /** ISO 3166-1 alpha-2, for a person whose client does not tell theirs. */
  readonly defaultCountry: string
  readonly outOfHours: string | null
  readonly occupationalPhysician: string | null
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value <= 65_535)
    .default(fallback)

const phone = z.string().max(60).optional()

interface Variable {
  readonly shape: z.ZodType
  readonly mend: string
}

/** Every variable but the credentials: its shape, and what a deployer reads when it is wrong. */
const variables = {
  PORT: {
    shape: port(3978),
    mend: 'Give a port number from 0 to 65535, or leave it out for 3978.',
  },
  DATA_DIR: {
    shape: z.string().default('.data'),
    mend: 'Give the folder of the embedded store.',
  },
  DATABASE_URL: {
    shape: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
    mend: 'Give postgres://user:password@host:port/database, or leave it out for the embedded store.',
  },
  LOG_LEVEL: {
    shape: z.enum(logLevels).default('info'),
    mend: `Give one of ${logLevels.join(', ')}.`,
  },
  LOG_ID_KEY: {
    shape: z.string().min(16).optional(),
    mend: 'Give at least 16 random characters, the same in every process, or leave it out.',
  },
  PLAYGROUND: {
    shape: z.enum(['on', 'off']).default('on'),
    mend: 'Give on or off. It counts in local mode only.',
  },
  PLAYGROUND_PORT: {
    shape: port(56_150),
    mend: 'Give a free port number, or leave it out for 56150.',
  },
  PUBLIC_URL: {
    shape: z.url({ protocol: /^https$/ }).optional(),
    mend: 'Give the https address at which Teams reaches this server, for the pictures on the cards.',
  },
  NUDGES_PER_SECOND: {
    shape: z.coerce.number().min(1).max(50).default(45),
    mend: 'Give how many calls a second one tenant may get, from 1 to 50; Teams allows 50 in all.',
  },
  FORGET_AFTER_MONTHS: {
    shape: z.coerce.number().int().min(1).max(36).default(12),
    mend: 'Give a whole number of months from 1 to 36, or leave it out for 12.',
  },
  CHECK: {
    shape: z.enum(['guided', 'list']).default('guided'),
    mend: 'Give guided, or list for a fixed list of when to call a doctor.',
  },
  DEFAULT_COUNTRY: {
    shape: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .default('NL'),
    mend: 'Give a country code of two capitals, such as NL.',
  },
  OUT_OF_HOURS: {
    shape: phone,
    mend: 'Give the telephone number of the out-of-hours doctor, at most 60 characters.',
  },
  OCCUPATIONAL_PHYSICIAN: {
    shape: phone,
    mend: 'Give how the occupational physician is reached, at most 60 characters.',
  },
} as const satisfies Record<string, Variable>

type Read = {
  readonly [Name in keyof typeof variables]: z.output<(typeof variables)[Name]['shape']>
}

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config }
  | { readonly kind: 'problems'; readonly problems: readonly ConfigProblem[] }

/** Reads the environment as a whole, so that a deployer sees every problem at once. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
): ConfigReading {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  ) as Record<string, string>
  const problems: ConfigProblem[] = []

  const values: Record<string, unknown> = {}
  for (const [name, { shape, mend }] of Object.entries<Variable>(variables)) {
    const read = shape.safeParse(given[name])
    if (read.success) values[name] = read.data
    else problems.push({ name, wrong: 'It cannot be read.', mend })
  }

  const identity = readCredentials(given)
  problems.push(...identity.problems)
  if (problems.length > 0) return { kind: 'problems', problems }

  const read = values as Read
  const local = identity.credentials === null
  return {
    kind: 'config',
    config: {
      port: read.PORT,
      dataDir: read.DATA_DIR,
      databaseUrl: read.DATABASE_URL ?? null,
      logLevel: read.LOG_LEVEL,
      logIdKey: read.LOG_ID_KEY ?? null,
      playground: local && read.PLAYGROUND === 'on' ? { port: read.PLAYGROUND_PORT } : null,
      credentials: identity.credentials,
      tenants: identity.tenants,
      publicUrl: read.PUBLIC_URL?.replace(/\/+$/, '') ?? null,
      nudgesPerSecond: read.NUDGES_PER_SECOND,
      forgetAfterMonths: read.FORGET_AFTER_MONTHS,
      chat: {
        check: read.CHECK,
        defaultCountry: read.DEFAULT_COUNTRY,
        outOfHours: read.OUT_OF_HOURS ?? null,
        occupationalPhysician: read.OCCUPATIONAL_PHYSICIAN ?? null,
      },
    },
  }
}
