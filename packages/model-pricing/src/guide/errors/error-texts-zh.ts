import type { ErrorTexts } from "./error-texts.ts";

export const ERROR_TEXTS_ZH: ErrorTexts = {
  kinds: {
    malformed_request: {
      title: "请求本身不被接受",
      meaning: "请求体里缺了东西、格式不对，或者用了不允许的值。报错信息会说明是哪一处。",
      steps: ["看报错信息和 param 字段，改好请求再发。"],
    },
    unsupported_parameter: {
      title: "这个模型不接受这个参数",
      meaning: "param 字段写着是哪一个。旧模型能用的参数，新模型可能拒绝。",
      steps: [
        "Chat Completions 里把 max_tokens 换成 max_completion_tokens，Responses 里换成 max_output_tokens。",
        "模型会思考时，去掉 temperature 和 top_p。",
      ],
    },
    tools_need_responses: {
      title: "Chat Completions 上不能用函数工具",
      meaning: "这个模型在思考打开时（默认就是打开的）拒绝在这个接口上使用函数工具。",
      steps: ["改用 /v1/responses。", "或者关掉思考，前提是模型有这个选项。"],
    },
    context_too_long: {
      title: "超出上下文窗口",
      meaning: "提示词加上要求的输出，词元数超过了模型能接受的上限。",
      steps: [
        "用模型自己的编码计数，裁掉最早的几轮；系统消息要留下，工具调用和它的结果要成对留下。",
        "少要一些输出，或者换窗口更大的模型。",
      ],
    },
    too_large: {
      title: "请求体太大",
      meaning: "请求体的字节数超过了服务器能接受的上限。",
      steps: ["减少文件或压缩文件；服务商提供单独上传的，先上传再引用。"],
    },
    bad_key: {
      title: "密钥不被接受",
      meaning: "密钥缺失、抄错、已删除或已过期，或者是另一家服务商的。",
      steps: [
        "看环境变量是否设好，密钥前后有没有空格或引号。",
        "确认 base_url 就是签发这个密钥的服务商；用 GET /models 试一下，几乎不花钱。",
        "密钥丢了就新建一个，再删掉旧的。",
      ],
    },
    key_mismatch: {
      title: "密钥和地址不是一套",
      meaning: "这个地址不接受这个密钥：密钥写错了，或者属于别的地域、别的套餐。",
      steps: ["改用创建密钥时那个地域和套餐对应的 base_url。", "再检查密钥本身。"],
    },
    not_in_organization: {
      title: "不是任何组织的成员",
      meaning: "密钥背后的账号已退出组织或项目，或者组织已被删除。",
      steps: ["请组织的所有者重新邀请，或者改用你所在组织的密钥。"],
    },
    address_not_allowed: {
      title: "IP 地址不在允许名单里",
      meaning: "组织或项目只允许自己名单上的地址访问。",
      steps: ["从名单里的地址发送，或者请管理名单的人加上你的地址。"],
    },
    no_permission: {
      title: "没有权限",
      meaning: "服务器看懂了请求，但拒绝执行：密钥缺少权限，或者所在地区不受支持。",
      steps: ["看响应体里的错误码。", "检查密钥和项目的权限。"],
    },
    unsupported_place: {
      title: "服务商不支持你所在的地区",
      meaning: "这是服务商的规定，不是你代码的毛病。绕开规定可能导致账号被封，所以这里不提供绕开的办法。",
      steps: [
        "改用支持你所在地区的服务商。",
        "如果你就在受支持的地区，看看服务器放在哪里：有些主机商的地址也会收到这个回答。之后再向服务商询问。",
      ],
    },
    on_hold: {
      title: "组织已被停用",
      meaning: "服务商停用了这个组织。",
      steps: ["停止发送，联系服务商的支持。"],
    },
    empty_balance: {
      title: "余额不足",
      meaning: "这是钱的问题，不是速度的问题：余额或额度用完了，或者还没有设置付款方式。",
      steps: ["到控制台看余额并充值，或设置付款方式。", "设好提醒，下次在用完之前就知道。"],
    },
    spend_limit: {
      title: "到了你自己设的消费上限",
      meaning: "组织或项目设了每月上限，它起作用了。",
      steps: ["先查清钱花在哪里，再决定要不要调高。", "在控制台调高上限，或者等到下个月。"],
    },
    usage_limit: {
      title: "到了服务商给的用量上限",
      meaning: "服务商暂时不让这个组织再用：到了所在等级或合同的上限。",
      steps: ["到账号的限额页面查看。", "申请更高的等级，或者等这一周期结束。"],
    },
    limit_unclear: {
      title: "到了某个上限，但状态码没说是哪一个",
      meaning: "请求太多会返回 429，余额不足或到了消费上限也会返回 429。",
      steps: ["看响应体里的 error.code 和 error.type：只有速率限制等一等才会好。", "没有错误码时，先看余额。"],
    },
    rate_limit: {
      title: "短时间内请求或词元太多",
      meaning: "到了每分钟、每天或并发的上限。",
      steps: [
        "按 Retry-After 等待，再重发。",
        "降低并发，并给每分钟的词元数定一个预算。",
        "重试要么交给 SDK，要么自己写，不要叠两层。",
      ],
    },
    slow_down: {
      title: "增长得太快",
      meaning: "没有超过上限，但请求量增长的速度超过了服务商允许的。",
      steps: ["等一等，退回原来的速率，再慢慢加。"],
    },
    unknown_model: {
      title: "没有这个模型，或者你用不了",
      meaning: "模型 id 写错了，账号没有权限，或者模型已经下线。",
      steps: ["用 GET /models 列出这个密钥能用的模型。", "检查 id 和下线日期：model-pricing check-models。"],
    },
    not_found: {
      title: "找不到",
      meaning: "地址、模型或对象不存在，或者这个密钥看不到它。",
      steps: ["检查 base_url，带不带 /v1 以服务商写的为准。", "用 GET /models 核对模型 id。"],
    },
    timed_out: {
      title: "超时",
      meaning: "没有按时收到回答。到那时为止已经生成的内容可能照样收费。",
      steps: ["回答较长时调大超时，或改用流式。", "只重发那些做两次也无妨的请求。"],
    },
    conflict: {
      title: "与当前状态冲突",
      meaning: "同一时间有别的请求改了同一个对象。",
      steps: ["重新读取对象，再提交修改。"],
    },
    server_error: {
      title: "服务器出错",
      meaning: "问题在服务商那边，或者在你和它之间的某一环。",
      steps: ["等一等再重发。", "一直不好的话，看服务商的状态页，并换用别的模型。"],
    },
    overloaded: {
      title: "服务过载",
      meaning: "服务商收到的请求超过了它能处理的。没有什么备用地址可换。",
      steps: ["等一等再重发，同时减少并发。", "退到你另有合约的模型或服务商。"],
    },
    network: {
      title: "没有连上",
      meaning: "请求没有到达服务商，或者连接中断：域名、网络、代理或证书的问题。",
      steps: ["检查 base_url，以及发送请求的机器的网络和代理。", "等一等再重发。"],
    },
    unknown: {
      title: "未知",
      meaning: "这段文字里没有我们的数据认识的错误。我们不猜。",
      steps: ["看报错信息本身，再查服务商自己的文档。"],
    },
  },
  retry: {
    no: "不要重试：不改点什么，同样的请求还会失败。",
    no_place: "不要重试：规定不会因此改变。",
    unknown: "不知道该不该重试。",
    unclear: "只有速率限制才重试；如果是钱的问题，等也没有用。",
    backoff: "等一等再重试：先等 {first} 秒，之后每次翻倍，最多 {most} 秒，并加随机抖动，官方 SDK 就是这样做的。",
    retry_after: "按 Retry-After 的要求，等 {seconds} 秒再重试。",
    longer_than_sdk: "SDK 最多只照着这个头等 {most} 秒，超过的要在你自己的代码里等。",
  },
  notes: {
    status_only: "只认出了 HTTP 状态码 {status}，它也可能代表别的错误。",
    unknown_code: "错误码 {code} 不在我们的数据里。",
    other_provider: "这个错误是 {documented} 的文档写的；我们的数据里，{provider} 没有这样的错误。",
    no_rows: "我们的数据里没有 {provider} 的错误列表。",
    other_status: "{provider} 遇到这种情况返回的是 {statuses}，不是 {status}：回答可能来自中间的某一环。",
    sdk_retries:
      "实测官方 Node SDK（7.57.0）会重试所有 429，包括钱的问题，除非响应带 x-should-retry: false。遇到这个错误，请在自己的代码里停下。",
  },
  would_help: {
    status: "HTTP 状态码",
    code: "带 error.code 和 error.type 的响应体",
    provider: "服务商是哪一家",
  },
};
