import { drawClaim } from '../cloudfunctions/core/session/claimCode'
import { phoneOf } from './cast'
import { castPage } from './castPage'
import { markSeeded, prepareDataDir } from './seed/firstStart'
import { seedOrgan } from './seed/seedOrgan'
import type { People } from './people'
import type { LocalCloud } from './start'

export const productPeople: People = { entryPage: castPage, phoneOf }

/** How the product's own functions are run: with their schema, over an organ that is filled on its first start. */
export const product = {
  functions: 'dist/cloudfunctions',
  schema: 'cloudfunctions/schema.json',
  data: '.data',
  app: 'dist/h5',
  people: productPeople,
  prepare,
}

export type Product = typeof product

/** Makes the data folder ready; gives what the functions are told and how the folder is filled once the cloud runs. */
async function prepare(dataDir: string, { reset, sample: text }: { reset: boolean; sample: string }) {
  const sample = sampleOf(text)
  const claim = drawClaim(new Date().toISOString())
  const { fresh, aside } = await prepareDataDir(dataDir, { reset })
  if (aside) console.log(`数据目录是旧版本建的，加密方式已经改变，打不开了：原来的文件移到了 ${aside}，现在重新准备。`)
  return {
    variables: claim.variables,
    fill: async (cloud: LocalCloud) => {
      if (fresh || sample === 'none') await fill(cloud, dataDir, claim.code, sample)
    },
  }
}

type Sample = 'full' | 'small' | 'none'

/** A new folder gets the sample organ, or the code to claim one's own. */
async function fill(cloud: LocalCloud, dataDir: string, claimCode: string, sample: Sample): Promise<void> {
  if (sample === 'none') {
    console.log(`这是一个空机关，认领码：${claimCode}（本次启动内有效，最长 24 小时）`)
  } else {
    console.log('第一次启动，正在准备示例机关，大约半分钟。')
    await seedOrgan(cloud, { claimCode, small: sample === 'small', onProgress: (line) => console.log(line) })
  }
  await markSeeded(dataDir)
}

function sampleOf(text: string): Sample {
  if (text === 'full' || text === 'small' || text === 'none') return text
  throw new Error(`--sample 应是 full（完整）、small（精简）或 none（空机关），现在是“${text}”。`)
}
