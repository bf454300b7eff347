import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { dropVersion, parseKeys, versionsIn, withNewKey } from './recordKeys'

const help = `加密密钥（RECORD_KEYS），本地云的数据目录：
  npm run keys                看每一版密钥还有多少份记录在用
  npm run keys -- new         画一版新密钥；本地云重新启动后，记录逐批换到这一版
  npm run keys -- drop 1      去掉旧的第 1 版；还有记录在用就不去
数据目录用 --data 指定，缺省 .data。密钥从不显示在屏幕上；丢了就打不开加密内容，请先备份 secrets.json。
给部署换密钥用 npm run deploy -- --rotate-keys，还有多少份记录在用旧的，在小程序“谈话内容的设置”里看。`

/** Where the keys are kept. */
interface Store {
  read(): string | undefined
  write(text: string): void
}
function replaceFile(file: string, content: string): void {
  const partial = `${file}.${process.pid}.partial`
  writeFileSync(partial, content, { mode: 0o600 })
  renameSync(partial, file)
}
function storeIn(folder: string): Store {
  const file = join(folder, 'secrets.json')
  const secrets = () => {
    if (!existsSync(file)) throw new Error(`${folder} 里没有 secrets.json，请先用 npm start 启动一次本地云。`)
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  }
  return {
    read: () => secrets().RECORD_KEYS,
    write: (text) => replaceFile(file, JSON.stringify({ ...secrets(), RECORD_KEYS: text }, null, 2)),
  }
}
/** One look at every sealed record; a running cloud may go on beside it. */
async function countByVersion(folder: string): Promise<Map<number, number>> {
  const file = join(folder, 'database.sqlite')
  if (!existsSync(file)) return new Map()
  const { default: Sqlite } = await import('libsql')
  const connection = new Sqlite(file)
  try {
    const rows = connection.prepare("SELECT body FROM document WHERE body LIKE '%wrappedKey%'").all() as {
      body: string
    }[]
    return versionsIn(rows.map(({ body }) => body))
  } finally {
    connection.close()
  }
}

async function show(store: Store, folder: string): Promise<void> {
  const keys = parseKeys(store.read())
  const counts = await countByVersion(folder)
  keys.forEach(({ version }, at) =>
    console.log(`第 ${version} 版${at === 0 ? '（正在用）' : ''}：${counts.get(version) ?? 0} 份记录`),
  )
  const known = new Set(keys.map(({ version }) => version))
  for (const [version, records] of counts)
    if (!known.has(version)) console.log(`第 ${version} 版（密钥不在了）：${records} 份记录打不开`)
}

async function act(args: readonly string[]): Promise<void> {
  const options = { data: { type: 'string', default: '.data' }, help: { type: 'boolean', default: false } } as const
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
  const folder = resolve(values.data)
  const store = storeIn(folder)
  const [what = 'show', version] = positionals
  if (values.help) return console.log(help)
  if (what === 'show') return show(store, folder)
  if (what === 'new') {
    const drawn = withNewKey(store.read(), randomBytes(32))
    store.write(drawn.text)
    return console.log(`已画第 ${drawn.version} 版密钥。重新启动本地云后，记录会逐批换到这一版。`)
  }
  if (what === 'drop' && version !== undefined && /^\d+$/.test(version)) {
    store.write(dropVersion(store.read(), Number(version), (await countByVersion(folder)).get(Number(version)) ?? 0))
    return console.log(`已去掉第 ${version} 版密钥，重新启动本地云后生效。只认得它的旧备份，加密内容从此打不开。`)
  }
  throw new Error(help)
}

export async function main(args: readonly string[]): Promise<void> {
  try {
    await act(args)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
