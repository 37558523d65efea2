/** One process of the benchmark's peer: takes jobs and posts each to the fake connector. */
import { run } from 'graphile-worker'
import { aRule } from '../../core/nudges/a-rule.ts'
import { createHttpMessenger } from './http-messenger.ts'

const order = JSON.parse(process.argv[2] ?? '{}') as { databaseUrl: string; connector: string }
const messenger = createHttpMessenger(order.connector, `${process.pid}`, 10_000)

await run({
  connectionString: order.databaseUrl,
  preset: { worker: { concurrentJobs: 100, maxPoolSize: 10, localQueue: { size: 500 } } },
  taskList: {
    nudge: async (payload) => {
      const { person } = payload as { person: number }
      const outcome = await messenger.send({
        subscription: person,
        key: { tenant: `tenant-${person % 10}`, conversation: `a:${person}` },
        kind: 'person',
        address: '',
        language: 'nl',
        rule: aRule(),
        wishes: [],
        slot: '2026-11-23T10:30',
        unfoundSlot: null,
        dueAt: 0,
        expiresAt: 0,
        sendAt: 0,
        tries: 0,
        leaseUntil: 0,
      })
      if (outcome.kind !== 'accepted') throw new Error(outcome.kind)
    },
  },
})
