/** Lets a loop sleep, and others wake it. */
export interface Bell {
  ring(): void
  /** Ends after so many milliseconds, or when it rings; at once if it rang since the last sleep. */
  sleep(ms: number): Promise<void>
}

export function createBell(): Bell {
  let rang = false
  let wake: (() => void) | undefined
  return {
    ring() {
      rang = true
      wake?.()
    },
    async sleep(ms) {
      if (!rang) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = undefined
      rang = false
    },
  }
}
