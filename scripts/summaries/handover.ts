import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import type { Figures } from '../../cloudfunctions/core/summary/store'
import { isFigureName } from './figures'

/** What one environment tells the one above it of a year: figures, instants and ids of organs; no text of anybody. */
export interface Handover {
  /** The root of the environment that sends. */
  source: string
  /** The roots of all environments whose figures are in it, so that none is counted twice. */
  organs: readonly string[]
  year: number
  at: string
  /** When the figure that is the oldest of them was counted. */
  countedAt: string
  figures: Figures
}
/** Who may send, as whoever receives has written it down. */
export interface Sender {
  source: string
  publicKey: string
  /** What the organ is called here. */
  name: string
}

const program = 'zhibu-jishi summary'
const version = 1
const fields = ['program', 'version', 'source', 'organs', 'year', 'at', 'countedAt', 'figures', 'signature']
/** A clock may be ahead by this much; a file dated later would keep all true ones out. */
const aheadMilliseconds = 3_600_000

/** The same content is always signed as the same bytes. */
const signedBytes = ({ source, organs, year, at, countedAt, figures }: Handover): Buffer =>
  Buffer.from(
    JSON.stringify([
      program,
      version,
      source,
      organs,
      year,
      at,
      countedAt,
      Object.entries(figures).sort(([a], [b]) => (a < b ? -1 : 1)),
    ]),
  )

export const drawKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
export function readKey(text: string | undefined): KeyObject {
  try {
    return createPrivateKey({ key: Buffer.from(text ?? '', 'base64'), format: 'der', type: 'pkcs8' })
  } catch {
    throw new Error('密钥文件里没有可用的签名密钥。请用 npm run summaries -- draw-key 画一把。')
  }
}
/** What the receiver is to know a key by. */
export const publicKeyOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x as string

export const writeHandover = (handover: Handover, key: KeyObject): string => {
  const { source, organs, year, at, countedAt, figures } = handover
  const signature = sign(null, signedBytes(handover), key).toString('base64')
  const content = { program, version, source, organs, year, at, countedAt, figures, signature }
  return `${JSON.stringify(content, null, 2)}\n`
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isId = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{8,64}$/.test(value)
const isInstant = (value: unknown): boolean =>
  typeof value === 'string' && Number.isFinite(Date.parse(value)) && new Date(value).toISOString() === value
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
const checks: Record<string, (value: unknown) => boolean> = {
  source: isId,
  organs: (value) => Array.isArray(value) && value.every(isId) && new Set(value).size === value.length,
  year: (value) => isCount(value) && String(value).length === 4,
  at: isInstant,
  countedAt: isInstant,
  figures: (value) => isObject(value) && Object.values(value).every(isCount),
  signature: (value) => typeof value === 'string',
}
/** Everything of the closed list and nothing else. */
function contentOf(text: string): Handover & { signature: string } {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    content = null
  }
  if (!isObject(content) || content.program !== program) throw new Error('这不是汇总数字的文件，没有收。')
  if (content.version !== version) throw new Error('这个文件来自别的版本的程序，没有收。请双方都换用最新的程序。')
  const figures = isObject(content.figures) ? Object.keys(content.figures) : []
  const strange = [
    ...Object.keys(content).filter((name) => !fields.includes(name)),
    ...figures.filter((name) => !isFigureName(name)),
  ]
  if (strange.length > 0) throw new Error(`文件里有清单以外的内容（${strange.join('、')}），没有收。`)
  const wrong = Object.keys(checks).find((name) => !checks[name]!(content[name]))
  if (wrong !== undefined) throw new Error(`文件里的 ${wrong} 写得不对，没有收。`)
  return content as unknown as Handover & { signature: string }
}

function isSigned({ signature, ...handover }: Handover & { signature: string }, publicKey: string): boolean {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
  return verify(null, signedBytes(handover), key, Buffer.from(signature, 'base64'))
}

/** What the file says, once it is known to say just what its sender signed; refused in a sentence otherwise. */
export function readHandover(
  text: string,
  senders: readonly Sender[],
  now: string,
): { handover: Handover; sender: Sender } {
  const content = contentOf(text)
  const sender = senders.find(({ source }) => source === content.source)
  if (!sender) throw new Error(`发送单位 ${content.source} 不在清单里，没有收。`)
  if (!isSigned(content, sender.publicKey))
    throw new Error(`签名和 ${sender.name} 的公钥对不上，文件可能被改过，没有收。`)
  const { source, organs, year, at, countedAt, figures } = content
  const handover: Handover = { source, organs, year, at, countedAt, figures }
  if (!handover.organs.includes(handover.source)) throw new Error('文件里没有发送单位自己的数字，没有收。')
  if (Date.parse(handover.at) > Date.parse(now) + aheadMilliseconds)
    throw new Error(`文件的日期（${handover.at}）比现在还晚，没有收。请核对两边电脑的时间。`)
  return { handover, sender }
}

/** Reads a list of senders: `source publicKey name`, one a line. */
export function readSenders(text: string): Sender[] {
  const senders = text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const [, source, publicKey, name] = /^([\w-]{8,64}) ([\w-]{43}) (\S.*)$/.exec(line.trim()) ?? []
    if (!source || !publicKey || !name) throw new Error(`发送单位清单第 ${at + 1} 行不是“编号 公钥 名称”的样子。`)
    return [{ source, publicKey, name }]
  })
  if (new Set(senders.map(({ source }) => source)).size < senders.length)
    throw new Error('发送单位清单里有两行是同一个编号，请只留对的那一行。')
  return senders
}
