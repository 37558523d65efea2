import type { Problem } from '../problem.ts'
import type { Parts } from './parts.ts'

/** Keys by which an app asks for rights. The bot needs none: it reads only what is said to it. */
const rights = ['authorization', 'permissions', 'webApplicationInfo'] as const

/** What Teams asks for but its schema does not, and what this app must not ask for. */
export function checkRights({ manifest, written }: Parts): Problem[] {
  const inTeams = manifest.bots.some(({ scopes }) => scopes.includes('team'))
  return [
    ...(inTeams && manifest.supportsChannelFeatures !== 'tier1'
      ? [
          {
            place: 'manifest.json',
            wrong: 'The bot can be added to a team, but channel support is not declared.',
            mend: 'Write `"supportsChannelFeatures": "tier1"` at the root, or Teams refuses it.',
          },
        ]
      : []),
    ...rights
      .filter((key) => written[key] !== undefined)
      .map((key) => ({
        place: `manifest.json, ${key}`,
        wrong: 'It asks for rights.',
        mend: 'Take it out: the bot needs none (docs/privacy.md).',
      })),
  ]
}
