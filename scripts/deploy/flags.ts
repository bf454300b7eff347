import { parseArgs } from 'node:util'
import { isEnvId } from './tencent/environment'

const options = {
  env: { type: 'string' },
  'dry-run': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  keys: { type: 'string' },
  'draw-keys': { type: 'string' },
  'rotate-keys': { type: 'string' },
  'new-claim': { type: 'boolean', default: false },
  'old-forms': { type: 'string' },
  preview: { type: 'string' },
  upload: { type: 'string' },
  note: { type: 'string' },
  region: { type: 'string', default: 'ap-shanghai' },
  state: { type: 'string' },
  'write-state': { type: 'string' },
  'allow-dirty': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const

export interface Flags {
  readonly envId: string
  readonly dryRun: boolean
  readonly json: boolean
  readonly yes: boolean
  readonly keysFile?: string
  readonly drawKeysTo?: string
  readonly rotateKeysTo?: string
  readonly newClaim: boolean
  /** Whether records from before there were marks count. */
  readonly oldForms?: string
  readonly miniProgram: MiniProgramWish | null
  readonly region: string
  readonly stateFile?: string
  readonly writeStateTo?: string
  readonly allowDirty: boolean
  readonly help: boolean
}

export type MiniProgramWish =
  | { readonly how: 'preview'; readonly qrFile: string; readonly note: string }
  | { readonly how: 'upload'; readonly version: string; readonly note: string }

function miniProgramOf({
  preview,
  upload,
  note,
}: {
  preview?: string
  upload?: string
  note?: string
}): MiniProgramWish | null {
  if (preview !== undefined && upload !== undefined) throw new Error('--preview 和 --upload 一次只能用一个。')
  if (preview !== undefined) return { how: 'preview', qrFile: preview, note: note ?? '预览' }
  if (upload === undefined) return null
  if (!/^\d{1,4}\.\d{1,4}\.\d{1,4}$/.test(upload)) throw new Error(`版本号应当像 1.2.0，现在是“${upload}”。`)
  return { how: 'upload', version: upload, note: note ?? '例行更新' }
}

function oldFormsOf(value: string | undefined): string | undefined {
  if (value === undefined || value === 'accepted' || value === 'refused') return value
  throw new Error(`--old-forms 只能是 accepted（接受）或 refused（不再接受），现在是“${value}”。`)
}

/** Reads the command line; what cannot be meant is refused in a sentence. */
export function readFlags(argv: readonly string[]): Flags {
  let values
  try {
    values = parseArgs({ args: [...argv], options, allowPositionals: false }).values
  } catch (error) {
    throw new Error(`看不懂这条命令：${(error as Error).message}。用 npm run deploy -- --help 看说明。`)
  }
  const envId = values.env ?? ''
  if (values['rotate-keys'] !== undefined && values.keys === undefined)
    throw new Error('--rotate-keys 要和 --keys（现在的密钥文件）一起用。')
  if (!values.help && values['draw-keys'] === undefined && values['rotate-keys'] === undefined) {
    if (envId === '') throw new Error('请用 --env 说明部署到哪个云环境，例如 --env zhibu-3gabc12d4e5f。')
    if (!isEnvId(envId)) throw new Error(`“${envId}”不像云环境的 ID。它在云开发控制台首页，形如 zhibu-3gabc12d4e5f。`)
  }
  return {
    envId,
    dryRun: values['dry-run'],
    json: values.json,
    yes: values.yes,
    keysFile: values.keys,
    drawKeysTo: values['draw-keys'],
    rotateKeysTo: values['rotate-keys'],
    newClaim: values['new-claim'],
    oldForms: oldFormsOf(values['old-forms']),
    miniProgram: miniProgramOf(values),
    region: values.region,
    stateFile: values.state,
    writeStateTo: values['write-state'],
    allowDirty: values['allow-dirty'],
    help: values.help,
  }
}
