import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TalkSettings as Settings } from '../../contract/talkPrivate'
import { Answered } from '../../components/Answered'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { Row } from '../../components/Row'
import { TextField } from '../../components/TextField'
import { goBack, openPage } from '../../platform/navigate'
import { useAnswer } from '../../platform/serverState'
import { useKeptForm } from '../../platform/outbox'
import { useAct } from '../../platform/useAct'
import { askSettings, saveSettings } from './api'
import { protectsAgainst, protectsNot, textChoices } from './presentSettings'
import './talk.scss'

/** The system administrator decides whether words of talks are kept, knowing what sealing is worth. */
export function TalkSettings() {
  const answer = useAnswer('talk.settings', askSettings)
  // As it was when the page opened: another administrator's change must be refused, not overwritten.
  const [first, setFirst] = useState<Settings>()
  if (!first && answer.data) setFirst(answer.data)
  if (!first)
    return (
      <Page title="谈话内容要不要保存">
        <Answered answer={answer} rows={6}>
          {() => null}
        </Answered>
      </Page>
    )
  // Asked anew before the page goes, or it would open next time on what it has just changed.
  return <Form settings={first} onDone={() => void answer.refresh().then(goBack)} />
}

function Form({ settings, onDone }: { settings: Settings; onDone: () => void }) {
  const { fields, put, field, done, kept } = useKeptForm('talk.settings', () => ({
    version: settings.version,
    talkText: settings.talkText,
    years: settings.retentionYears === null ? '' : String(settings.retentionYears),
  }))
  const { busy, problem, run } = useAct()
  // What was kept before still has to end one day.
  const figured = fields.talkText === 'sealed' || settings.retentionYears !== null
  const years = /^\d+$/.test(fields.years) ? Number(fields.years) : null
  const save = () =>
    void run(
      () => saveSettings({ version: fields.version, talkText: fields.talkText, retentionYears: years }),
      done(onDone),
    )
  return (
    <Page
      title="谈话内容要不要保存"
      problem={problem}
      kept={kept}
      note="由系统管理员决定；系统管理员自己看不到内容"
      acts={
        <Button kind="primary" loading={busy} disabled={figured && years === null} onClick={save}>
          保存设置
        </Button>
      }
    >
      {!settings.keys.ready && <Notice tone="amber">服务器没有配置好加密密钥，不能保存谈话内容。</Notice>}
      <Card>
        <CheckList
          single
          label="谈话内容"
          choices={textChoices}
          values={[fields.talkText]}
          onChange={([value]) => value && put('talkText')(value)}
        />
        {figured && (
          <TextField
            label="两人都离开本机关后再保存几年"
            hint="由本机关规定，1 到 50 年；到期销毁密钥和密文，以前的备份见下面的说明"
            type="number"
            {...field('years', 'retentionYears')}
            maxLength={2}
          />
        )}
      </Card>
      <Card title="加密能防什么">
        {protectsAgainst.map((line) => (
          <View key={line} className="talk-part talk-text">
            {line}
          </View>
        ))}
      </Card>
      <Card title="加密不能防什么">
        {protectsNot.map((line) => (
          <View key={line} className="talk-part talk-text">
            {line}
          </View>
        ))}
      </Card>
      <Card title="加密密钥">
        <Row
          title={settings.keys.ready ? '已经配置好' : '没有可用的密钥'}
          note={settings.keys.ready ? '各版密钥还打开多少份记录，见系统状态' : '请在部署时配置 RECORD_KEYS'}
          onClick={() => void openPage('pages/system/health/index')}
        />
      </Card>
    </Page>
  )
}
