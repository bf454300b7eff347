import { cast, newPhones, withoutPhone } from './cast'
import { escapeHtml, page } from './gateway/page'
import type { CastMember } from './cast'

/** The product's page at `/`: choosing who one is. WeChat answers that on a phone; here nobody else can. */
export function castPage(): string {
  const body = `
<header><div class="seal" aria-hidden="true">支部<br>纪实</div>
<div><h1>选择以谁的身份进入</h1><p class="lead">支部纪实 · 本机演示</p></div></header>
<p class="note">数据只存在这台电脑上。每个身份各开一个窗口，就像几部手机。</p>
<h2>党组织里的人</h2>
${people(cast)}
<h2>新手机（未绑定）</h2>
${people(newPhones)}
<p class="note">${escapeHtml(withoutPhone.note)}</p>
<footer><a href="/__local/outbox" target="_blank">看看已发出的消息</a> · <a href="/__local/console" target="_blank">数据与请求</a></footer>`
  return page({ title: '支部纪实 · 选择身份', body })
}

function people(list: readonly CastMember[]): string {
  return `<ul class="people">${list.map(personCard).join('')}</ul>`
}

function personCard({ openid, name, post, tryThis }: CastMember): string {
  return `<li><a href="/as/${encodeURIComponent(openid)}/" target="_blank" rel="noopener">
<span class="mark" aria-hidden="true">${escapeHtml(name.slice(0, 1))}</span>
<span><span class="name">${escapeHtml(name)}</span> <span class="post">${escapeHtml(post)}</span>
<span class="try">${escapeHtml(tryThis)}</span></span></a></li>`
}
