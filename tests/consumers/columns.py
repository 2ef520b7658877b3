"""Columns that programs read which are too large to be installed here, as their documentation names them."""

READERS = {}
WANTED = {}


def wants(name, reader, *names):
    READERS[name] = reader
    WANTED[name] = list(names)


wants("trl", "TRL's DPOTrainer", "prompt", "chosen", "rejected")
wants("trl-implicit", "TRL's RewardTrainer", "chosen", "rejected")
wants("trl-unpaired", "TRL's KTOTrainer", "prompt", "completion", "label")
wants("trl-prompts", "TRL's GRPOTrainer", "prompt")
wants("trl-stepwise", "TRL's stepwise supervision", "prompt", "completions", "labels")
wants("hh-rlhf", "HH-RLHF's readers", "chosen", "rejected")
wants("openrlhf", "OpenRLHF's RewardDataset", "prompt", "chosen", "rejected")
wants("axolotl-dpo", "Axolotl's chat_template.default", "messages", "chosen", "rejected")
wants("axolotl-reward", "Axolotl's bradley_terry.chat_template", "system", "input", "chosen", "rejected")
wants("llama-factory", "LLaMA-Factory", "instruction", "input", "chosen", "rejected")
wants("llama-factory-sharegpt", "LLaMA-Factory", "conversations", "chosen", "rejected")
wants("deepspeed-chat", "DeepSpeed-Chat", "prompt", "chosen", "rejected")
wants("ms-swift", "ms-swift", "messages", "rejected_response")
wants("openai-preference", "the preference endpoints", "input", "preferred_output", "non_preferred_output")
wants("reward-bench", "RewardBench", "prompt", "chosen", "rejected", "id", "subset")
wants("ultrafeedback", "UltraFeedback's readers", "instruction", "chosen_response", "rejected_response")
wants("alpaca-eval", "AlpacaEval", "instruction", "output_1", "output_2", "preference", "annotator")
wants("arena-battles", "FastChat's analysis", "model_a", "model_b", "winner", "judge", "conversation_a", "conversation_b")
wants("arena-55k", "the 55k contest", "prompt", "response_a", "response_b", "winner_model_a", "winner_tie")
wants("summaries", "summarize-from-feedback", "info", "summaries", "choice", "worker")
wants("nectar", "Nectar's readers", "prompt", "answers", "turns", "num_responses")
wants("shp", "SHP's readers", "history", "human_ref_A", "human_ref_B", "labels", "score_A", "score_B")


def messages(value):
    return isinstance(value, list) and all(set(m) >= {"role", "content"} for m in value) and len(value) > 0


def _openrlhf(row, require):
    require(all(messages(row[c]) for c in ("prompt", "chosen", "rejected")), "has columns that are no messages")


def _axolotl(row, require):
    require(messages(row["messages"]), "has messages without role and content")
    require(row["chosen"]["role"] == "assistant", "chosen is no message of the assistant")


def _sharegpt(row, require):
    speakers = [turn["from"] for turn in row["conversations"]]
    require(speakers[0::2] == ["human"] * len(speakers[0::2]), "does not begin with the human and alternate")
    require(row["chosen"]["from"] == "gpt" and row["rejected"]["from"] == "gpt", "has replies that are not of gpt")


def _deepspeed(row, require):
    require(row["prompt"].startswith("Human:") and row["prompt"].endswith("Assistant:"), "has a prompt without marks")


def _swift(row, require):
    require(messages(row["messages"]) and row["messages"][-1]["role"] == "assistant", "does not end with the reply")


def _openai(row, require):
    require(messages(row["input"]["messages"]), "has no input messages")
    for side in ("preferred_output", "non_preferred_output"):
        require(row[side][0]["role"] == "assistant", f"{side} is not of the assistant")


def _alpaca(row, require):
    require(row["preference"] in (1.0, 1.5, 2.0), "has another preference than 1, 1.5 or 2")


def _arena(row, require):
    require(row["winner"] in ("model_a", "model_b", "tie", "tie (bothbad)"), "has an unknown winner")


def _arena55k(row, require):
    require(row["winner_model_a"] + row["winner_model_b"] + row["winner_tie"] == 1, "has not one winner")


def _nectar(row, require):
    ranks = [answer["rank"] for answer in row["answers"]]
    require(ranks == sorted(ranks) and row["num_responses"] == len(ranks), "is not ranked best first")


def _dialogue(row, require):
    for side in ("chosen", "rejected"):
        require("\n\nHuman: " in row[side] and "\n\nAssistant: " in row[side], f"{side} is no marked dialogue")


_VALUES = {
    "openrlhf": _openrlhf,
    "axolotl-dpo": _axolotl,
    "llama-factory-sharegpt": _sharegpt,
    "deepspeed-chat": _deepspeed,
    "ms-swift": _swift,
    "openai-preference": _openai,
    "alpaca-eval": _alpaca,
    "arena-battles": _arena,
    "arena-55k": _arena55k,
    "nectar": _nectar,
    "hh-rlhf": _dialogue,
}


def check_values(name, data, require):
    """Every row of a split, by what its reader expects of the values."""
    for row in data:
        if name in _VALUES:
            _VALUES[name](row, require)
