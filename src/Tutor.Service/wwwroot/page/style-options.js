/** Web Chat's style options, in the colours of theme.css as they are now. */
export function styleOptions() {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(`--${name}`).trim();
  // Web Chat counts in pixels; on a projector the page's own unit is larger (page.css).
  const scale = parseFloat(style.fontSize) / 16;
  const [surface, text, muted, line, accent, tint] = ['surface', 'text', 'muted', 'line', 'accent', 'accent-ground'].map(colour);

  return {
    primaryFont: style.getPropertyValue('--font'),
    fontSizeSmall: '88%',
    connectivityTextSize: '88%',
    accent,
    subtle: muted,
    backgroundColor: colour('ground'),
    paddingRegular: 12,

    bubbleBackground: surface,
    bubbleBorderColor: line,
    bubbleBorderRadius: 12,
    bubbleTextColor: text,
    bubbleFromUserBackground: tint,
    bubbleFromUserBorderColor: line,
    bubbleFromUserBorderRadius: 12,
    bubbleFromUserTextColor: text,
    bubbleMaxWidth: 720 * scale,
    bubbleMinWidth: 120,

    // A long quotation would push the answer above it out of a phone's screen.
    autoScrollSnapOnPage: true,

    hideUploadButton: true,
    sendBoxBackground: surface,
    sendBoxTextColor: text,
    sendBoxPlaceholderColor: muted,
    sendBoxBorderTop: `solid 1px ${line}`,
    sendBoxHeight: 52 * scale,
    sendBoxTextWrap: true,
    sendBoxButtonColor: accent,
    sendBoxButtonColorOnDisabled: muted,
    sendBoxButtonShadeColorOnActive: tint,
    sendBoxButtonShadeColorOnDisabled: 'transparent',
    sendBoxButtonShadeColorOnHover: tint,
    sendBoxButtonKeyboardFocusIndicatorBorderColor: accent,

    suggestedActionLayout: 'stacked',
    suggestedActionsStackedLayoutButtonTextWrap: true,
    suggestedActionBackgroundColor: surface,
    suggestedActionBackgroundColorOnHover: tint,
    suggestedActionBackgroundColorOnActive: tint,
    suggestedActionBorderColor: accent,
    suggestedActionBorderRadius: 12,
    suggestedActionBorderWidth: 1,
    suggestedActionTextColor: accent,
    suggestedActionHeight: 44 * scale,
    suggestedActionKeyboardFocusIndicatorBorderColor: accent,
    suggestedActionsVisualKeyboardIndicatorColor: accent,

    transcriptActivityVisualKeyboardIndicatorColor: accent,
    transcriptVisualKeyboardIndicatorColor: accent,
    transcriptOverlayButtonBackground: accent,
    transcriptOverlayButtonBackgroundOnFocus: accent,
    transcriptOverlayButtonBackgroundOnHover: accent,
    transcriptOverlayButtonColor: colour('on-accent'),
    timestampColor: muted,

    toastWarnBackgroundColor: colour('warn-ground'),
    toastWarnColor: colour('warn'),
    notificationText: muted
  };
}
