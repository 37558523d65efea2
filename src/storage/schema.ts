/** The tables as they stand after every migration. Times are epoch milliseconds, booleans 0 or 1. */
export interface Schema {
  conversation: ConversationTable
}

interface ConversationTable {
  tenant: string
  conversation: string
  language: string
  language_chosen: number
  country: string | null
  country_chosen: number
  tree: string | null
  node: string | null
  version: string | null
  revision: number
}
