import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface BotProcess {
  /** Where the chat in the browser is. */
  readonly address: string
  stop(): Promise<void>
}

/** The bot as `npm start` starts it, with the Playground beside it, on free ports and an empty store. */
export async function startBotProcess(): Promise<BotProcess> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ruggespraak-'))
  const { PATH = '', HOME = '' } = process.env
  const child = spawn(process.execPath, ['--import=tsx', 'src/server/main.ts'], {
    env: {
      PATH,
      HOME,
      PORT: String(await freePort()),
      PLAYGROUND_PORT: String(await freePort()),
      DATA_DIR: dataDir,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    }
    rmSync(dataDir, { recursive: true, force: true })
  }
  const address = await new Promise<string | null>((resolve) => {
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (text: Buffer) => {
        said.push(text.toString())
        const found = /Chat with the bot at (\S+)/.exec(said.join(''))?.[1]
        if (found !== undefined) resolve(found)
        if (said.join('').includes('No chat in the browser')) resolve(null)
      })
    }
    child.once('exit', () => {
      resolve(null)
    })
  })
  if (address !== null) return { address, stop }
  await stop()
  throw new Error(`the bot did not open the door:\n${said.join('')}`)
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
