export type Timed<T> = { readonly kind: 'in-time'; readonly value: T } | { readonly kind: 'late' }

/** Stops waiting after `ms`. The work itself goes on, and its later failure is swallowed. */
export async function withinDeadline<T>(work: Promise<T>, ms: number): Promise<Timed<T>> {
  let timer: NodeJS.Timeout | undefined
  const alarm = new Promise<Timed<T>>((resolve) => {
    timer = setTimeout(() => {
      work.catch(() => undefined)
      resolve({ kind: 'late' })
    }, ms)
  })
  try {
    return await Promise.race([work.then((value) => ({ kind: 'in-time', value }) as const), alarm])
  } finally {
    clearTimeout(timer)
  }
}
