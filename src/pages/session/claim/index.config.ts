export default definePageConfig({ navigationBarTitleText: '启用' })
