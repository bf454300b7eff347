import { useState } from 'react'
import { Button } from '../../components/Button'
import { Card } from '../../components/Card'
import { CheckList } from '../../components/CheckList'
import { Field } from '../../components/Field'
import { Notice } from '../../components/Notice'
import { Page } from '../../components/Page'
import { TextArea } from '../../components/TextArea'
import { feedbackSubjectLabels, feedbackSubjects, type FeedbackSubject } from '../../contract/feedbackWords'
import { replacePage } from '../../platform/navigate'
import { problemAt, problemElsewhere } from '../../platform/problemAt'
import { randomId } from '../../platform/random'
import { routes } from '../../platform/routes'
import { useAct } from '../../platform/useAct'
import { sendFeedback } from './api'

/** Says it once; about the system or the work, never about what a named person thinks. */
export function FeedbackForm() {
  const [clientId] = useState(() => randomId())
  const [about, setAbout] = useState<FeedbackSubject | null>(null)
  const [text, setText] = useState('')
  const { busy, problem, run } = useAct()
  const elsewhere = problemElsewhere(problem, ['text', 'about'])
  const send = () =>
    void run(
      () => sendFeedback({ clientId, about, text }),
      ({ feedbackId }) => void replacePage(routes.feedbackItem, { feedbackId }),
    )
  return (
    <Page
      title="有什么意见或建议"
      note="只有答复的机关党委工作人员知道是您提的"
      acts={
        <Button kind="primary" loading={busy} disabled={text.trim() === ''} onClick={send}>
          提交
        </Button>
      }
    >
      <Notice tone="amber">请勿填写涉密内容。</Notice>
      {elsewhere && <Notice tone="amber">{elsewhere}</Notice>}
      <Card>
        <TextArea
          label="意见"
          value={text}
          onChange={setText}
          maxLength={1000}
          hint="说系统和工作上的事，不评论某个人的想法；反映违纪问题请走纪检渠道"
          error={problemAt(problem, 'text')}
        />
        <Field label="关于什么" required={false} error={problemAt(problem, 'about')}>
          <CheckList
            label="关于什么"
            single
            choices={feedbackSubjects.map((value) => ({ value, text: feedbackSubjectLabels[value] }))}
            values={about ? [about] : []}
            onChange={([chosen]) => setAbout(chosen ?? null)}
          />
        </Field>
      </Card>
    </Page>
  )
}
