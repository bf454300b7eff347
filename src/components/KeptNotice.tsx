import type { KeptWords } from '../platform/outbox'
import { Notice } from './Notice'

/** That a form goes on from earlier, with the way to begin another. */
export const ResumedNotice = ({ action }: { action: { text: string; onClick: () => void } }) => (
  <Notice tone="blue" action={action}>
    已恢复上次没写完的内容。
  </Notice>
)

/** What a form that keeps its words says of them. */
export function KeptNotice({ kept: { resumed, storeState, startAgain } }: { kept: KeptWords }) {
  return (
    <>
      {resumed && <ResumedNotice action={{ text: '重新填写', onClick: startAgain }} />}
      {storeState === 'full' && <Notice tone="amber">本机存不下了，写下的还在这里，离开就没有了。</Notice>}
    </>
  )
}
