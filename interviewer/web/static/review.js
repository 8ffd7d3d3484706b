"use strict";
// Where a link names a second (?at=12.34#q1), its word is shown and the player waits there.
{
  const land = () => {
    const at = Number(new URLSearchParams(location.search).get("at") ?? NaN);
    const answer = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const player = answer?.querySelector("audio.answer");
    if (!player || !Number.isFinite(at)) return;
    player.currentTime = at;
    const word = [...answer.querySelectorAll(".said a.word")].findLast((one) => Number(one.dataset.second) <= at + 0.01);
    word?.classList.add("landed");
    word?.scrollIntoView({ block: "center", behavior: "instant" });
    word?.focus({ preventScroll: true });
  };
  // Before that the browser itself goes to the answer, and takes the focus away.
  addEventListener("load", () => requestAnimationFrame(land));
}
