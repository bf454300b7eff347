import cloud from 'wx-server-sdk'

/**
 * The usual way, as starter projects for this platform do it. Signing in reads the event, counts those who came (is there
 * room?), counts this person (twice?), writes, and edits the event's counter, which every open page shows live; lists skip
 * to their page; a board counts each branch. A fixture for comparison, never deployed.
 */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })
const database = cloud.database()
const events = database.collection('peerEvents')
const signIns = database.collection('peerSignIns')
const pageSize = 20

interface Call {
  do: 'open' | 'sign' | 'list' | 'board'
  eventId: string
  places?: number
  page?: number
  branches?: string[]
}
const totalOf = async (where: Record<string, unknown>): Promise<number> =>
  ((await signIns.where(where).count()) as { total: number }).total

const acts: Record<Call['do'], (call: Call, openId: string) => Promise<boolean>> = {
  open: async ({ eventId, places }) => {
    await events.doc(eventId).set({ data: { places, came: 0 } })
    return true
  },
  sign: async ({ eventId }, openId) => {
    const event = (await events.doc(eventId).get()) as unknown as { data: { places: number } }
    const came = await totalOf({ eventId })
    const before = await totalOf({ eventId, openId })
    if (came >= event.data.places || before > 0) return false
    await signIns.add({ data: { eventId, openId, branch: openId.slice(-2), at: new Date() } })
    await events.doc(eventId).update({ data: { came: database.command.inc(1) } })
    return true
  },
  list: async ({ eventId, page = 0 }) => {
    await totalOf({ eventId })
    const rows = await signIns
      .where({ eventId })
      .orderBy('at', 'desc')
      .skip(page * pageSize)
      .limit(pageSize)
      .get()
    return rows.data.length > 0
  },
  board: async ({ eventId, branches = [] }) => {
    for (const branch of branches) await totalOf({ eventId, branch })
    return true
  },
}

export async function main(call: Call): Promise<object> {
  const { OPENID } = cloud.getWXContext()
  return { ok: await acts[call.do](call, String(OPENID)) }
}
