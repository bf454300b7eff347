import { resolve } from 'node:path'

/** The oldest and the newest SDK, by the version people name; `npm run sdks` names those between as well. */
export const sdkFolders: Readonly<Record<string, string>> = (JSON.parse(process.env.SDK_FOLDERS ?? 'null') as Record<
  string,
  string
> | null) ?? {
  '2.1': resolve('node_modules/wx-server-sdk-2.1'),
  '4.0': resolve('node_modules/wx-server-sdk'),
}
