import { Problem, refuse } from '../platform/problem'
import type { Handler } from '../platform/request'
import { missing } from '../record/kind'
import { already, step } from '../record/step'
import { isGone } from './lifetime'
import { makeVolume, progressOf } from './make'
import { paperKind } from './store'

/** A volume that was made and not noted is made once more; one that another call noted meanwhile stands. */
export const go: Handler<'papers.go'> = (request) =>
  step(paperKind, request, {
    id: request.input.paperId,
    denied: ({ takenBy }) => (takenBy === request.actor.memberId ? null : missing(paperKind)),
    make: async (paper) => {
      if (isGone(paper, request.at)) return refuse('paperGone')
      const next = paper.files.length
      if (next === paper.volumes.length) return already(progressOf(paper))
      const file = await makeVolume({ request, of: paper.of }, paper, next)
      return file instanceof Problem ? file : { append: { files: [file] } }
    },
    answer: progressOf,
  })
