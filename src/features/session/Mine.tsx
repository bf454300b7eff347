import { View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Chip } from '../../components/Chip'
import { ConfirmSheet } from '../../components/ConfirmSheet'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { SwitchField } from '../../components/SwitchField'
import { spoken } from '../../components/spoken'
import { chooseTextSize, useDisplay } from '../../platform/display'
import { openPage, startAgain } from '../../platform/navigate'
import { unsentText, useUnsent } from '../../platform/outbox'
import { routes } from '../../platform/routes'
import { enter, forget, useMe, useSession } from '../../platform/session'
import { useAct } from '../../platform/useAct'
import { unbind } from './api'
import { presentMine, unbindText } from './presentMine'
import { runnerOf } from './privacyNotice'
import './session.scss'

/** Who I am here, this phone, how it looks, and the way out. */
export function Mine() {
  const me = useMe()
  const { deviceLive, confirmed, organName } = useSession()
  const { large } = useDisplay()
  const unsent = useUnsent()
  if (!me) return null
  const view = presentMine(me, deviceLive)
  return (
    <Page lead={view.lead} title={view.title} note={view.posts.join('、') || undefined}>
      {!confirmed && (
        <Notice tone="amber" action={{ text: '重试', onClick: () => void enter() }}>
          没有连上网络，下面是上次的内容。签到码仍可出示。
        </Notice>
      )}
      <View className="session-columns">
        <Card>
          <Row
            title={view.device.title}
            note={view.device.note}
            after={<Chip tone={view.device.live ? 'green' : 'amber'}>{view.device.chip}</Chip>}
            onClick={() => openPage(routes.device)}
          />
          <Row
            title="草稿和已送出"
            note={unsentText(unsent) || '写的都送出去了'}
            after={<Arrow />}
            onClick={() => openPage(routes.outbox)}
          />
          <Row
            title="手机号"
            note="换了手机号，先在这里改，再到新手机上绑定"
            after={<Arrow />}
            onClick={() => openPage(routes.member, { memberId: me.memberId })}
          />
          <Unbind note={view.binding} unsent={unsentText(unsent)} />
        </Card>
        <Card>
          <SwitchField
            label="大字版"
            hint="字更大，按钮更高"
            checked={large}
            onChange={(on) => chooseTextSize(on ? 'large' : 'normal')}
          />
          <Row title="深浅颜色" note="跟随手机的设置，不用另外选" />
          <Row
            title="意见反馈"
            note="意见、建议和投诉，在期限内答复"
            after={<Arrow />}
            onClick={() => openPage(routes.feedback)}
          />
          <Row
            title="隐私说明"
            note="留存什么、保存多久、怎样投诉"
            after={<Arrow />}
            onClick={() => openPage(routes.privacy)}
          />
          <Row
            title="关于支部纪实"
            note={`${runnerOf(organName)}运行 · 不涉密`}
            after={<Arrow />}
            onClick={() => openPage(routes.about)}
          />
        </Card>
      </View>
    </Page>
  )
}

const Arrow = () => (
  <View className="session-arrow" {...spoken({ hidden: true })}>
    ›
  </View>
)

function Unbind({ note, unsent }: { note: string; unsent: string }) {
  const [open, setOpen] = useState(false)
  const { busy, problem, run } = useAct()
  const leave = () => {
    forget()
    void startAgain(routes.bind).then(enter)
  }
  return (
    <>
      <Row
        title="微信绑定"
        note={note}
        after={
          <Button small label="解除微信绑定" onClick={() => setOpen(true)}>
            解除
          </Button>
        }
      />
      <ConfirmSheet
        open={open}
        title="解除这个微信的绑定？"
        text={problem?.message ?? unbindText(unsent)}
        confirmText="解除绑定"
        danger
        busy={busy}
        onConfirm={() => void run(unbind, leave)}
        onCancel={() => setOpen(false)}
      />
    </>
  )
}
