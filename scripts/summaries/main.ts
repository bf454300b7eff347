import { writeKeys } from '../deploy/keys'
import { openCloud } from '../records/cloud'
import { keyName, sendSummary, showSummaries, takeSummary } from './exchange'
import { help, readFlags, type SummaryFlags } from './flags'
import { drawKey } from './handover'

async function act(flags: SummaryFlags, root: string): Promise<void> {
  if (flags.act === 'draw-key') {
    writeKeys(flags.key, { [keyName]: drawKey() }, root)
    return console.log(`签名密钥已写进 ${flags.key}。用它 send 的时候，会显示要交给上级的公钥。`)
  }
  const surroundings = { root, now: () => new Date().toISOString(), say: console.log }
  const cloud = openCloud(flags.where)
  if (flags.act === 'send') return sendSummary(cloud, flags, surroundings)
  return flags.act === 'take' ? takeSummary(cloud, flags, surroundings) : showSummaries(cloud, flags, surroundings)
}

/** `npm run summaries`; it ends in a sentence, whatever happens. */
export async function main(root: string, argv: readonly string[]): Promise<void> {
  try {
    const flags = readFlags(argv)
    if (!flags) return console.log(help)
    await act(flags, root)
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
