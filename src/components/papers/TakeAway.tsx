import { useState } from 'react'
import { papers, type PaperName, type PaperOf } from '../../contract/papersWords'
import { randomId } from '../../platform/random'
import { Button } from '../Button'
import type { Wanted } from './make'
import { PaperSheet } from './PaperSheet'

/** What can be read here, taken away as a file: one tap. */
export function TakeAway({ kind, of, words = '取走' }: { kind: PaperName; of: PaperOf; words?: string }) {
  const [wanted, setWanted] = useState<Wanted>()
  const { title } = papers[kind]
  return (
    <>
      <Button small label={`取走${title}`} onClick={() => setWanted({ take: { clientId: randomId(), kind, of } })}>
        {words}
      </Button>
      {wanted && <PaperSheet title={title} wanted={wanted} onClose={() => setWanted(undefined)} />}
    </>
  )
}
