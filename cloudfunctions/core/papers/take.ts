import { beijingDay } from '../../../src/contract/days'
import { fitsPaper, papers } from '../../../src/contract/papersWords'
import { retryId } from '../platform/crypto'
import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { create } from '../record/create'
import { kindNamed } from './kinds'
import { makeVolume, progressOf } from './make'
import { paperKind, type PaperDoc } from './store'

/** What may not stand in the name of a file on every system. */
const savable = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, ' ')
    .trim()
    .slice(0, 80)

/** One volume is made at once; of several none yet, so that whoever waits sees them come. */
export const take: Handler<'papers.take'> = async (request) => {
  const { input, actor, at } = request
  const { title } = papers[input.kind]
  const asking = { request, of: input.of }
  if (!fitsPaper(input.kind, input.of))
    return refuse('badInput', { field: '表册', why: '请重新打开这一页再取' }, { field: 'of' })
  const _id = retryId(actor.memberId, input.clientId)
  return create<PaperDoc, ReturnType<typeof progressOf>, 'notAllowed' | 'notFound' | 'badInput'>(paperKind, request, {
    id: _id,
    costly: true,
    make: async () => {
      const kind = kindNamed(input.kind)
      const about = await kind.about(asking)
      if (about instanceof Problem) return about
      const volumes = kind.volumes ? await kind.volumes(asking) : ['']
      if (volumes instanceof Problem) return volumes
      const paper = {
        _id,
        kind: input.kind,
        of: input.of,
        nodeId: about.nodeId,
        path: about.path,
        takenBy: actor.memberId,
        takenAt: at,
        name: savable(`${title} ${about.whose} ${beijingDay(at)}`),
        volumes,
      }
      const file = volumes.length === 1 ? await makeVolume(asking, paper, 0) : null
      if (file instanceof Problem) return file
      return { ...paper, files: file ? [file] : [] }
    },
    answer: progressOf,
  })
}
