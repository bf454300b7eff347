import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { askSubscription } from '../../platform/subscribe'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { grantMessages } from './api'
import { afterGrant, presentAsk, type Moment } from './presentAsk'
import { useOffer } from './useOffer'

/** Asks leave to send messages, by a tap of the person's own and at a moment when they are of use; gone once it is answered. */
export function AskMessages({ moment }: { moment: Moment }) {
  const { offered, remember } = useOffer()
  const { busy, problem, run } = useAct()
  const view = offered && presentAsk(offered, moment)
  if (!offered || !view) return null
  const tapped = async () => {
    // WeChat asks only from the tap itself: nothing is waited for before.
    const granted = await askSubscription(view.asked.map(({ id }) => id))
    if (granted.length === 0) return remember(offered, true)
    const templates = view.asked.filter(({ id }) => granted.includes(id)).map(({ template }) => template)
    await run(
      () => grantMessages(templates),
      () => {
        remember(afterGrant(offered, granted), false)
        toast('好的，有消息发到您的微信')
      },
    )
  }
  return (
    <Card tone="sunk">
      <Row
        title={view.title}
        note={problem?.message ?? view.note}
        after={
          <Button small loading={busy} onClick={() => void tapped()}>
            发到微信
          </Button>
        }
      />
    </Card>
  )
}
