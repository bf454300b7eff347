import { useState } from 'react'
import type { NodeDetail, OrgNotice } from '../../contract/org'
import { ArticleSheet } from '../../components/ArticleSheet'
import { Card } from '../../components/Card'
import { Row } from '../../components/Row'
import { useAnswer } from '../../platform/serverState'
import { askNotices } from './api'

/** What the organization might attend to; each line opens the article. Nothing at all while there is nothing to say. */
export function Notices({ node }: { node: NodeDetail }) {
  const { data } = useAnswer(`org.notices.${node.id}.${node.version}.${node.memberCount}`, () => askNotices(node.id))
  const [open, setOpen] = useState<OrgNotice>()
  if (!data || data.notices.length === 0) return null
  return (
    <Card title="对照条例">
      {data.notices.map((notice) => (
        <Row
          key={notice.text}
          title={notice.text}
          note={`《${notice.source}》${notice.article}${notice.verified ? '' : ' · 待核'}`}
          onClick={() => setOpen(notice)}
        />
      ))}
      {open && (
        <ArticleSheet
          open
          onClose={() => setOpen(undefined)}
          title={open.title}
          text={open.requirement}
          source={`《${open.source}》${open.article}`}
          unverified={!open.verified}
        />
      )}
    </Card>
  )
}
