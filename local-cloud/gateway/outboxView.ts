import { escapeHtml, page } from './page'
import type { FastifyInstance } from 'fastify'
import type { Outbox, OutboxEntry } from '../outbox'

/** `GET /__local/outbox`: what would have left for WeChat, as a page for people and as JSON for programs. */
export function serveOutbox(server: FastifyInstance, outbox: Outbox): void {
  server.get('/__local/outbox', async (request, reply) => {
    if (!String(request.headers.accept ?? '').includes('text/html')) return reply.send(outbox.list())
    return reply.type('text/html; charset=utf-8').send(outboxPage(outbox.list()))
  })
  server.delete('/__local/outbox', async () => {
    outbox.clear()
    return {}
  })
}

function outboxPage(entries: readonly OutboxEntry[]): string {
  const rows = [...entries].reverse().map(row).join('')
  const table = `<div class="scroll"><table class="sent"><thead><tr><th>时间</th><th>接口</th><th>结果</th><th>内容</th></tr></thead>
<tbody>${rows}</tbody></table></div>`
  const body = `<header><div><h1>已发出的消息</h1><p class="lead">在微信里会发给手机的，都留在这里。</p></div></header>
${entries.length === 0 ? '<p>还没有。</p>' : table}`
  return page({ title: '已发出的消息 · 本地云', body })
}

function row({ at, api, errcode, request }: OutboxEntry): string {
  const time = new Date(at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', hour12: false })
  const outcome = errcode === 0 ? '已收下' : `被拒绝（${errcode}）`
  return `<tr><td>${escapeHtml(time)}</td><td>${escapeHtml(api)}</td><td>${outcome}</td>
<td><pre>${escapeHtml(JSON.stringify(request, null, 2))}</pre></td></tr>`
}
