return {
  system = "newland-tamper",
  title = { en = "Newland tamper status", zh = "新大陆安全触发状态" },
  form = "bits4",
  markers = { "TamperStatus", "EM_SEC_TAMPER_STATUS", "安全触发状态" },
  senders = { "Newland", "新大陆" },
  sources = {
    S1 = "Newland NDK.h with Chinese comments (public repository)",
  },
  codes = {
    { "00000000", class = "info.success", en = "No attack", zh = "无安全触发", source = "S1", confidence = "single" },
    { "4.1", class = "security.tamper", en = { title = "Hardware attack", cause = "A hardware sensor of the terminal has triggered.", steps = { "Take the terminal out of use.", "Send it to Newland service for repair and new keys." }, display = "TAMPERED" }, zh = { title = "硬件攻击触发", cause = "终端硬件安全传感器已触发。", steps = { "停止使用该终端。", "送新大陆维修点解锁并重新灌装密钥。" }, display = "机器安全触发" }, note = "0x01; editions with plain numbers use 1", source = "S1", confidence = "single" },
    { "4.2", class = "security.tamper", en = "Security register wrong", zh = "安全寄存器值错误", note = "0x02; editions with plain numbers use 3, configuration", source = "S1", confidence = "single" },
    { "4.3", class = "security.tamper", en = "File check error", zh = "系统文件校验错误", note = "0x04; editions with plain numbers use 2", source = "S1", confidence = "single" },
    { "3.1", class = "security.tamper", en = "Security device not enabled", zh = "安全设备未使能", note = "0x100", source = "S1", confidence = "single" },
  },
}
