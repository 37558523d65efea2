import { createBell } from '../bell.ts'
import { runSilenceRound, type SilenceParts } from './round.ts'

/** Often enough that a tenant that had to wait is told the same day. */
const everyMs = 3_600_000

export interface Silence {
  /** Ends when what it was doing is done. */
  stop(): Promise<void>
}

/** Looks after silence until it is stopped. Any number of processes may do so on one database. */
export function startSilence(parts: SilenceParts): Silence {
  const bell = createBell()
  let stopping = false
  const run = async (): Promise<void> => {
    while (!stopping) {
      await runSilenceRound(parts, () => stopping).catch(parts.report)
      await bell.sleep(everyMs)
    }
  }
  const running = run()
  running.catch(parts.report)
  return {
    async stop() {
      stopping = true
      bell.ring()
      await running
    },
  }
}
