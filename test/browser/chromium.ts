import { existsSync } from 'node:fs'

/** Where Debian and others put it; CHROMIUM names another one. */
const places = [
  process.env['CHROMIUM'] ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** The browser of this machine, or null. */
export const chromiumPath = places.find((path) => path !== '' && existsSync(path)) ?? null

/** Without sandbox and GPU, as in a container, and silent towards the network. */
export const chromiumFlags: readonly string[] = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Runs a suite in a browser. Without one it says so; on a build server (CI=true) that is a failure,
 * since there somebody relies on it.
 */
export function inBrowser(title: string, suite: (executablePath: string) => void): void {
  const reason = 'no Chromium was found; install it, or name it by CHROMIUM'
  if (chromiumPath !== null) {
    const path = chromiumPath
    describe(title, () => {
      suite(path)
    })
  } else if (process.env['CI'] === 'true') {
    it(`${title}: a build server has a browser`, () => {
      throw new Error(reason)
    })
  } else {
    describe.skip(`${title} skipped: ${reason}`, () => {
      suite('')
    })
  }
}
