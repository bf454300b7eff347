import { useState } from 'react'
import type { TalkDetail } from '../../contract/talk'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Notice } from '../../components/Notice'
import { useAct } from '../../platform/useAct'
import { openTalkAgain } from './api'

/** The other has another account than when the words were put down: only this one of the two knows whether it is them. */
export function OpenAgain({ talk, onChange }: { talk: TalkDetail; onChange: () => void }) {
  const [asking, setAsking] = useState(false)
  const { busy, problem, run } = useAct()
  const other = talk.me === 'host' ? talk.counterpart.name : talk.host.name
  return (
    <>
      <Notice tone="amber" action={{ text: '重新打开给对方', onClick: () => setAsking(true) }}>
        {`${other}换绑过微信，暂时看不到这次谈话的内容。`}
      </Notice>
      <ConfirmSheet
        open={asking}
        title={`让${other}重新看到内容？`}
        text={problem?.message ?? `请先当面或打电话确认，现在这个微信是${other}本人在用。打开后不能收回。`}
        confirmText="已确认，打开"
        busy={busy}
        onConfirm={() =>
          void run(
            () => openTalkAgain({ talkId: talk.id, version: talk.version }),
            () => {
              setAsking(false)
              onChange()
            },
          )
        }
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
