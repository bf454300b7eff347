import cloud from 'wx-server-sdk'

/**
 * The usual way to sign people in, as starter projects for this platform do it: read the event, count those who came
 * (is there room?), count this person (twice?), then write. A fixture for comparison, never deployed.
 * `places` sets the event up first; the benched calls leave it out.
 */
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string })

export async function main({ eventId, places }: { eventId: string; places?: number }): Promise<object> {
  const { OPENID } = cloud.getWXContext()
  const database = cloud.database()
  const events = database.collection('peerEvents')
  if (places !== undefined) await events.doc(eventId).set({ data: { places } })
  const event = (await events.doc(eventId).get()) as unknown as { data: { places: number } }
  const came = (await database.collection('peerSignIns').where({ eventId }).count()) as { total: number }
  const before = (await database.collection('peerSignIns').where({ eventId, openId: OPENID }).count()) as {
    total: number
  }
  if (came.total >= event.data.places || before.total > 0) return { ok: false }
  await database.collection('peerSignIns').add({ data: { eventId, openId: OPENID, at: new Date() } })
  return { ok: true }
}
