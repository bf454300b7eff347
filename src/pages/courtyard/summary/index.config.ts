export default definePageConfig({ navigationBarTitleText: '公开摘要' })
