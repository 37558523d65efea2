import type { InvokeResponse } from 'botbuilder'
import { cardType } from './outbound.ts'

/** Replaces the pressed card for the person who pressed. */
export function replaceCard(card: object): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: cardType, value: card } }
}

/** Leaves the card as it is. */
export const keepCard: InvokeResponse = {
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
}

/** The form of an error that clients understand: they show their own words and keep the card. */
export function pressError(statusCode: 429 | 500 | 504, code: string): InvokeResponse {
  return {
    status: 200,
    body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message: code } },
  }
}

export const isPress = ({ type, name }: { type: string; name?: string | undefined }) =>
  type === 'invoke' && name === 'adaptiveCard/action'
