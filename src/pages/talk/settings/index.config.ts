export default definePageConfig({ navigationBarTitleText: '谈话内容的设置' })
