import cloud from 'wx-server-sdk'

cloud.init({ env: process.env.TCB_ENV })

/** A function no client may call and whose config.json names nothing: it shows what reaches it. */
export async function main(event: Record<string, unknown>): Promise<unknown> {
  if (event.pause !== undefined) await new Promise((resolve) => setTimeout(resolve, Number(event.pause)))
  if (event.phoneCode !== undefined) return cloud.openapi.phonenumber.getPhoneNumber({ code: String(event.phoneCode) })
  return { event, context: cloud.getWXContext(), database: typeof cloud.database().collection }
}
