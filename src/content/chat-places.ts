/** Targets that name no tree: the chat itself keeps what stands there. */
export const chatPlaces: readonly string[] = ['language', 'country', 'nudges', 'exercise', 'pauses']
