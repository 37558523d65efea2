import { z } from 'zod/v4'
import type { Press } from '../../core/view.ts'
import { readCarried } from '../carried.ts'
import type { Proposal } from '../nudges/request.ts'
import { proposalShape } from '../nudges/proposal-shape.ts'

/** What a button in a channel can carry. */
export type ChannelPress =
  | { readonly kind: 'status' | 'form' | 'stop' }
  | { readonly kind: 'accept'; readonly proposal: Proposal }

/** What a team asks of its wellbeing channel's daily tip. */
export type ChannelRequest =
  | ChannelPress
  | { readonly kind: 'propose'; readonly proposal: Proposal }
  | { readonly kind: 'save'; readonly inputs: Readonly<Record<string, string>> }

const requestShape: z.ZodType<ChannelPress> = z.union([
  z.strictObject({ kind: z.literal(['status', 'form', 'stop']) }),
  z.strictObject({ kind: z.literal('accept'), proposal: proposalShape }),
])

const command = 'channel'

export function channelPress(request: ChannelPress): Press {
  return { kind: 'command', name: command, value: JSON.stringify(request) }
}

/** The request of a pressed button in a channel; null when the card is not one of ours. */
export function channelRequestOf(press: Press & { kind: 'command' }): ChannelRequest | null {
  if (press.name !== command || press.value === undefined) return null
  return readCarried(requestShape, press.value)
}
