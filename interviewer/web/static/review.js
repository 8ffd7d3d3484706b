"use strict";
// Where a link names a second (?at=12.34#q1), its word is shown and the player waits there.
{
  const at = Number(new URLSearchParams(location.search).get("at") ?? NaN);
  const article = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const player = article?.querySelector("audio.answer");
  if (player && Number.isFinite(at)) {
    const words = [...article.querySelectorAll(".said a.word")];
    const word = words.findLast((one) => Number(one.dataset.second) <= at + 0.01);
    player.currentTime = at;
    if (word) {
      word.classList.add("landed");
      word.scrollIntoView({ block: "center", behavior: "instant" });
      word.focus({ preventScroll: true });
    }
  }
}
