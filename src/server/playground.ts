import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const patienceMs = 30_000

/** It names no host when it listens, which is every address of the machine; it has no option for it. */
const onThisMachineAlone = `
  import { Server } from 'node:net'
  const { listen } = Server.prototype
  Server.prototype.listen = function (port, ...rest) {
    return listen.call(this, port, '127.0.0.1', ...rest)
  }`

export type PlaygroundStart =
  | { readonly kind: 'running'; readonly address: string }
  | { readonly kind: 'port-taken'; readonly port: number }
  | { readonly kind: 'failed'; readonly exitCode: number | null }

/**
 * Starts Microsoft's own chat client in a process of its own and waits until it answers: for this
 * machine alone, without its telemetry. It needs no network. By itself it takes any other port when this one is taken.
 * It is killed by `stopping`: it keeps nothing.
 */
export async function startPlayground(
  port: number,
  botPort: number,
  stopping: AbortSignal,
): Promise<PlaygroundStart> {
  if (!(await isFree(port))) return { kind: 'port-taken', port }
  const manifest = createRequire(import.meta.url).resolve(
    '@microsoft/m365agentsplayground/package.json',
  )
  const child = spawn(
    process.execPath,
    [
      `--import=data:text/javascript,${encodeURIComponent(onThisMachineAlone)}`,
      join(manifest, '..', 'cli.js'),
      'start',
      ...['-e', `http://127.0.0.1:${String(botPort)}/api/messages`],
      ...['-c', 'msteams', '-p', String(port), '--dt', 'true'],
    ],
    {
      stdio: 'ignore',
      signal: stopping,
      killSignal: 'SIGKILL',
      // it would open a browser by itself, and log what is typed to ./devTools
      env: {
        ...process.env,
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_LOGFILE: devNull,
      },
    },
  )
  // being stopped is an error to Node
  child.on('error', () => undefined)
  const address = `http://localhost:${String(port)}`
  if (await answers(address, child)) return { kind: 'running', address }
  child.kill('SIGKILL')
  return { kind: 'failed', exitCode: child.exitCode }
}

async function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  try {
    probe.listen(port)
    await once(probe, 'listening')
    return true
  } catch {
    return false
  } finally {
    probe.close()
  }
}

async function answers(address: string, child: ChildProcess): Promise<boolean> {
  const giveUp = performance.now() + patienceMs
  while (performance.now() < giveUp && child.exitCode === null && child.signalCode === null) {
    const response = await fetch(address).catch(() => null)
    if (response?.ok) return true
    await pause(200)
  }
  return false
}
