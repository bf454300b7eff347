import { EJSON } from 'bson'
import { noteInAudit } from './audit'
import { cameAfterClosing } from '../../src/contract/arrival'
import type { Surroundings } from './backup'
import type { Cloud, Doc } from './cloud'
import { collectionNames, labelOf } from './collections'
import { csvOf } from './csv'
import { filesIn, newFolder, pathOf, writeIn } from './folder'

const readMe = (env: string, at: string, lines: readonly string[]): string => `支部纪实 · 全部数据

来自云环境 ${env}，${at} 导出。

每一类记录各有两份：.json 是完整内容，供别的系统读取；.csv 可以用 Excel 或 WPS 打开，一行一份记录，
有下级内容的格子里是 JSON。files 文件夹里是学习材料和照片。

${lines.join('\n')}

手机号、谈心谈话的内容、组织生活会和民主评议党员的按人记录在这里仍是加密的（CSV 里写作“（已加密）”）：谈话内容只有
谈话的两个人能在小程序的“我的资料”里导出自己的那一份，按人记录只有到会的同志和本支部委员能在小程序里看。没有分享给别人的自学笔记只属于本人，
谁较长时间没有参加组织生活只给本支部书记和组织委员看，都不在这里。密钥不在这个文件夹里。

这些资料含有党员个人信息，请按机关档案和个人信息保护的规定保管、移交和销毁。
`

/** What somebody wrote for themself alone is nobody's to hand over, nor is whom two of a branch are to ask how they are. */
const isPrivate = (name: string, { readers }: Doc): boolean =>
  name === 'longAbsences' || (name === 'studyNotes' && !(Array.isArray(readers) && readers.length > 0))
/** What an account is reminded of is for its own eyes. */
const withoutHints = (name: string, doc: Doc): Doc => {
  if (name !== 'accounts') return doc
  const { hasAbsences: _absences, shortHoursOn: _hours, ...rest } = doc as Doc & Record<string, unknown>
  return rest
}
const closingsOf = async (cloud: Cloud): Promise<Map<string, string | null>> => {
  const closings = new Map<string, string | null>()
  for await (const page of cloud.pages('meetings'))
    for (const { _id, closedAt } of page) closings.set(_id, (closedAt ?? null) as string | null)
  return closings
}
/** Whether a check-in counts follows from its meeting; whoever reads the sheet alone is told beside each. */
const withCounted = (docs: readonly Doc[], closings: ReadonlyMap<string, string | null>): Doc[] =>
  docs.map((doc) => {
    const { meetingId, arrivedAt, voided } = doc as Doc & { meetingId: string; arrivedAt: string; voided: unknown }
    const late = cameAfterClosing({ arrivedAt }, { closedAt: closings.get(meetingId) ?? null })
    const notCounted = late ? '结束后到，不计' : '计入'
    return { ...doc, counted: voided ? '已作废，不计' : notCounted }
  })

/** Everything of an environment in forms that other programs read, for an organ that leaves. */
export async function exportAll(cloud: Cloud, to: string, { root, now, say }: Surroundings): Promise<void> {
  const at = now()
  const folder = newFolder(to, root)
  await noteInAudit(cloud, 'records.export', at)
  const lines: string[] = []
  const fileIds = new Set<string>()
  let closings: Map<string, string | null> | undefined
  for (const name of collectionNames(root, Number(at.slice(0, 4)))) {
    if (!(await cloud.count(name))) continue
    const docs: Doc[] = []
    for await (const page of cloud.pages(name))
      docs.push(...page.filter((doc) => !isPrivate(name, doc)).map((doc) => withoutHints(name, doc)))
    if (docs.length === 0) continue
    for (const doc of docs) for (const fileId of filesIn(doc)) fileIds.add(fileId)
    writeIn(folder, `${name}.json`, `${EJSON.stringify(docs, undefined, 1)}\n`)
    const rows = name.startsWith('attendance_') ? withCounted(docs, (closings ??= await closingsOf(cloud))) : docs
    writeIn(folder, `${name}.csv`, csvOf(rows))
    lines.push(`${name}：${labelOf(name)}，${docs.length} 份`)
    say(lines.at(-1) as string)
  }
  let stored = 0
  for (const fileId of [...fileIds].sort()) {
    const content = await cloud.download(fileId)
    if (!content) continue
    writeIn(folder, `files/${pathOf(fileId)}`, content)
    stored += 1
  }
  lines.push(`files：学习材料和照片，${stored} 个`)
  writeIn(folder, '说明.txt', readMe(cloud.name, at, lines))
  say(`导出完成：${folder}`)
}
