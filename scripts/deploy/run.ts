import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dryRun } from './dryRun'
import { collectFacts } from './facts'
import { readFlags } from './flags'
import { help } from './help'
import { drawKeys, rotateKeys } from './keys'
import { deploy } from './online'
import type { Facts } from './facts'
import type { Flags } from './flags'
import type { Surroundings } from './surroundings'

/** Writes a file of keys and deploys nothing. */
function makeKeys({ drawKeysTo, rotateKeysTo, keysFile }: Flags, root: string): string {
  const { environment } = JSON.parse(readFileSync(join(root, 'cloudfunctions/schema.json'), 'utf8')) as Pick<
    Facts,
    'environment'
  >
  if (rotateKeysTo !== undefined) {
    const names = rotateKeys(keysFile ?? '', rotateKeysTo, environment, root)
    return `已生成 ${rotateKeysTo}：${names.join('、')} 加了新版本，旧版本都还在。用它再部署一次，并备份两份代替旧文件。`
  }
  const names = drawKeys(drawKeysTo ?? '', environment, root)
  return `已生成密钥文件 ${drawKeysTo}（${names.join('、')}）。请离线备份两份；丢了它，已加密的内容就打不开了。`
}

/** Runs the command; throws `Refusal` when it must not go on. */
export async function runDeploy(argv: readonly string[], around: Surroundings): Promise<void> {
  const flags = readFlags(argv)
  if (flags.help) return around.answer(help)
  const facts = () => collectFacts({ root: around.root, now: around.now, version: around.checkout.version })
  if (flags.drawKeysTo !== undefined || flags.rotateKeysTo !== undefined)
    return around.say(makeKeys(flags, around.root))
  await around.buildFunctions()
  if (flags.dryRun) return dryRun(flags, around, facts())
  return deploy(flags, around, facts())
}
