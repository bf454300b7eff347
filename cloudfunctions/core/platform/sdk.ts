import cloud from 'wx-server-sdk'

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV, timeout: 8000 })

/** The SDK's own database; reached through `db.ts` but for the marks of `wake.ts`. */
export const database = cloud.database({ throwOnNotFound: false })
/** Query and update operators of the genuine SDK. */
export const command = database.command
