import { View } from '@tarojs/components'
import { useState } from 'react'
import { ActionBar } from '../../components/ActionBar'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextField } from '../../components/TextField'
import { openPage } from '../../platform/navigate'
import { phoneButton } from '../../platform/phoneCode'
import { routes } from '../../platform/routes'
import { takeBound, useSession } from '../../platform/session'
import { toast } from '../../platform/tell'
import { useAct } from '../../platform/useAct'
import { noteAgreed } from './agreed'
import { bindByInvitation, bindByPhone } from './api'
import { NoticePage } from './NoticePage'
import { useOnward } from './useOnward'
import './session.scss'

/** The first page a new phone sees: what becomes of one's data, and only then: whose roster entry is this? */
export function Bind() {
  const [agreed, setAgreed] = useState(false)
  const organName = useSession((session) => session.organName)
  useOnward('bind')
  if (agreed) return <Binding />
  return (
    <NoticePage
      lead={organName || '支部纪实'}
      organName={organName}
      onAgree={() => {
        noteAgreed()
        setAgreed(true)
      }}
      onDecline={() => toast('不同意就不能使用。开会签到可以请书记现场确认。')}
    />
  )
}

function Binding() {
  const { organName, claimable } = useSession()
  const phone = useAct()
  const [refused, setRefused] = useState(false)
  const native = phoneButton(
    (code) => {
      setRefused(false)
      void phone.run(() => bindByPhone(code), takeBound)
    },
    () => setRefused(true),
  )
  return (
    <Page
      lead={organName || '支部纪实'}
      title="请先和党员名册对上号"
      note="只做一次，以后打开就是您本人。"
      acts={
        <ActionBar>
          <Button kind="primary" loading={phone.busy} native={native}>
            用微信手机号绑定
          </Button>
        </ActionBar>
      }
    >
      {phone.problem && <Notice tone="amber">{phone.problem.message}</Notice>}
      {refused && <Notice tone="amber">没有取得手机号。可以再点一次并选“允许”，也可以用邀请码绑定。</Notice>}
      <Card title="用微信手机号">手机号要和名册上登记的一致。只用来核对身份，别的党员看不到。</Card>
      <InvitationCard />
      {claimable && <ClaimCard />}
    </Page>
  )
}

function InvitationCard() {
  const { busy, problem, run } = useAct()
  const [code, setCode] = useState('')
  const submit = () => void run(() => bindByInvitation(code), takeBound)
  return (
    <Card title="用邀请码">
      <View className="session-words">手机号没有登记或已经换了的，请支部书记发一个邀请码。</View>
      <TextField
        label="邀请码"
        value={code}
        onChange={setCode}
        onDone={code.trim() ? submit : undefined}
        maxLength={30}
        placeholder="例如 7K2M-…"
        hint="16 位字母和数字，不分大小写，横线可以不填。"
        error={problem?.message}
      />
      <ActionBar>
        <Button loading={busy} disabled={code.trim() === ''} onClick={submit}>
          用邀请码绑定
        </Button>
      </ActionBar>
    </Card>
  )
}

function ClaimCard() {
  return (
    <Card tone="sunk" title="本机关还没有管理员">
      <View>部署的同志请用部署时得到的认领码，成为第一位管理员。</View>
      <ActionBar>
        <Button onClick={() => openPage(routes.claim)}>认领机关</Button>
      </ActionBar>
    </Card>
  )
}
