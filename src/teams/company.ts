import { TeamsInfo, type TurnContext } from 'botbuilder'
import type { Company } from '../chat/inbound.ts'

/** Who acts in a team. Of the roster only the role is read, and only when something would change. */
export function companyOf(context: TurnContext): Company {
  const { name, id } = context.activity.from
  return {
    by: name,
    mayChange: async () => {
      try {
        const { userRole } = await TeamsInfo.getMember(context, id)
        return !outsiders.has(userRole ?? '')
      } catch {
        // whoever cannot be looked up is nobody's colleague
        return false
      }
    },
  }
}

const outsiders = new Set(['guest', 'anonymous'])
